package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Change;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.Delivery;
import dev.muster.model.IntentState;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.spi.ImportHistory;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.StoredContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story that one seed tells: some files, a manner of importing them, and process after process to
 * which anything happens, until one is left in peace. Its end must be the one of the same story in
 * which nothing went wrong.
 */
final class Scenario {

  private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");
  private static final int MOST_PROCESSES = 6;

  /** How many rows at a time changes no result. */
  private static final int OTHER_CHUNK_ROWS = 5;

  private static final List<Owner.Step> DELIVERING = List.of(Owner::release, Owner::deliver);

  private final Chance chance;
  private final Settings settings;
  private final Load load;
  private final World world;
  private final Optional<Interlude> interlude;
  private final List<Fault> faults;
  private int depth;

  Scenario(long seed) {
    this.chance = new Chance(seed);
    this.settings = Settings.of(chance.other());
    this.load = settings.load();
    this.world = new World(Judge.keys(load), START);
    this.interlude = settings.rival().map(rival -> new Interlude(world, rival, chance.other()));
    this.faults = faults();
  }

  private List<Fault> faults() {
    List<Fault> all = new ArrayList<>(List.of(Fault.values()));
    if (!load.isJournaled()) {
      all.removeIf(Fault::takesOver);
    }
    return all;
  }

  /** Tells it, and throws an {@link AssertionError} if it does not end well. */
  void play() {
    settings.before().ifPresent(before -> inPeace(before, Session.IMPORT.first()));
    List<ContactDump> contacts = world.store().dump(load.tenant());
    storms(Session.IMPORT, chance.between(1, MOST_PROCESSES));
    if (chance.once(0.15) && load.isJournaled() && interlude.isEmpty()) {
      undo(contacts);
    } else {
      finish();
    }
  }

  private void storms(Session session, int processes) {
    Chance moods = chance.other();
    world.engine().mood(intent -> moods.of(List.of(Delivery.values())));
    for (int i = 0; i < processes; i++) {
      boolean begins = i == 0 || chance.once(0.1);
      storm(begins ? session.first() : session.again(), session);
    }
    world.engine().mood(intent -> Delivery.TAKEN);
  }

  /** One process to which anything happens. */
  private void storm(List<Owner.Step> steps, Session session) {
    double rate = chance.of(List.of(0.0, 0.01, 0.03, 0.1));
    Owner[] self = new Owner[1];
    Turmoil.Around around =
        new Turmoil.Around() {
          @Override
          public void goOn() {
            anotherOwner(session);
          }

          @Override
          public void cancel() {
            self[0].cancel();
          }

          @Override
          public void meanwhile() {
            interlude.ifPresent(Interlude::piece);
          }
        };
    self[0] =
        new Owner(
            world, load, new Turmoil(world, chance, new Turmoil.Weather(rate, faults), around));
    self[0].attempt(steps);
  }

  private void anotherOwner(Session session) {
    if (depth < 2 && chance.once(0.5)) {
      depth++;
      storm(session.again(), session);
      depth--;
    } else {
      inPeace(load, session.again());
    }
  }

  private void inPeace(Load what, List<Owner.Step> steps) {
    FaultPoints.must(Owner.undisturbed(world, what).attempt(steps));
  }

  private void finish() {
    inPeace(load, Session.IMPORT.again());
    interlude.ifPresent(Interlude::finish);
    if (settings.hasRivalOfSameTenant()) {
      rivals();
      return;
    }
    judge(load);
    settings.rival().ifPresent(this::judge);
  }

  private void judge(Load what) {
    Seen seen = Session.IMPORT.seen(world, what);
    Seen expected = expected(what);
    if (what.isJournaled()) {
      assertThat(seen.named(IntentState.OVER_CAP))
          .as("intents over a cap")
          .isEqualTo(expected.named(IntentState.OVER_CAP));
    }
    inPeace(what, DELIVERING);
    Seen settled = Session.IMPORT.seen(world, what);
    new Judge(what, Session.IMPORT, expected).judgeReleased(world, settled);
  }

  /** The same without anything in its way, at the instant that was kept. */
  private Seen expected(Load what) {
    World steady = new World(Judge.keys(what), START);
    settings
        .before()
        .ifPresent(
            before ->
                FaultPoints.must(
                    Owner.undisturbed(steady, before).attempt(Session.IMPORT.first())));
    steady.clock().set(instant(what));
    Load otherwise = what.with(what.how().in(OTHER_CHUNK_ROWS));
    FaultPoints.must(Owner.undisturbed(steady, otherwise).attempt(Session.IMPORT.first()));
    return Session.IMPORT.seen(steady, what);
  }

  private Instant instant(Load what) {
    ImportHistory history = what.isJournaled() ? world.store() : world.journal();
    return history.entry(Session.IMPORT.scope(what)).orElseThrow().facts().instant();
  }

  /** Each writes what is its own, so that the order between them does not matter. */
  private void rivals() {
    World steady = new World(Judge.keys(load), START);
    for (Load each : List.of(load, settings.rival().orElseThrow())) {
      FaultPoints.must(Owner.undisturbed(steady, each).attempt(Session.IMPORT.first()));
      inPeace(each, DELIVERING);
    }
    assertThat(world.store().dump(load.tenant()))
        .as("contacts of rivals")
        .isEqualTo(steady.store().dump(load.tenant()));
    for (Load each : List.of(load, settings.rival().orElseThrow())) {
      Seen expected = Session.IMPORT.seen(steady, each);
      new Judge(each, Session.IMPORT, expected).rival(world, Session.IMPORT.seen(world, each));
    }
  }

  private void undo(List<ContactDump> before) {
    if (world.store().entry(Session.IMPORT.scope(load)).isEmpty()) {
      return;
    }
    Optional<ContactId> touched = chance.once(0.3) ? touch() : Optional.empty();
    storms(Session.UNDO, chance.between(0, 3));
    inPeace(load, Session.UNDO.again());
    if (touched.isPresent()) {
      assertThat(contacts()).extracting(StoredContact::id).as("touched").contains(touched.get());
    } else {
      assertThat(world.store().dump(load.tenant())).as("contacts as before").isEqualTo(before);
    }
    Seen seen = Session.IMPORT.seen(world, load);
    assertThat(seen.intents().keySet())
        .as("states of intents that were taken back")
        .isSubsetOf(IntentState.WITHDRAWN, IntentState.DELIVERED, IntentState.UNKNOWN);
    assertThat(Owner.undisturbed(world, load).attempt(Session.IMPORT.again()))
        .as("an import that was undone cannot be resumed")
        .isPresent();
  }

  /** The host itself writes to somebody, and answers to whom. */
  private Optional<ContactId> touch() {
    List<StoredContact> all = contacts();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    StoredContact one = chance.of(all);
    Change change = new Change(Path.of("touched"), Optional.empty(), Optional.of("yes"));
    ContactWrite write =
        ContactWrite.to(new Target.Known(one.id(), one.revision()))
            .changes(List.of(change))
            .build();
    world.store().write(new Scope(load.tenant(), "host", "host"), List.of(write));
    return Optional.of(one.id());
  }

  private List<StoredContact> contacts() {
    return world.store().contacts(load.tenant());
  }
}
