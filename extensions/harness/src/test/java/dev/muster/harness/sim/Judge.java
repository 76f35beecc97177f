package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.IntentState;
import dev.muster.model.KeyUse;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.rule.WithoutKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what a disturbed import has come to against what an undisturbed one has, as far as its
 * guarantee goes.
 */
final class Judge {

  private static final Pattern OUTCOME =
      Pattern.compile("\"record\":(\\d+),.*\"outcome\":\"(\\w+)\"");

  private final Load load;
  private final Session session;
  private final Seen expected;

  Judge(Load load, Session session, Seen expected) {
    this.load = load;
    this.session = session;
    this.expected = expected;
  }

  /** What an engine must have, by how intents are delivered. */
  static KeyUse keys(Load load) {
    return load.how().delivery().withoutKeys().isPresent() ? KeyUse.IGNORED : KeyUse.HONOURED;
  }

  /**
   * Judges.
   *
   * @param world after all
   * @param seen in that world
   */
  void judge(World world, Seen seen) {
    if (load.isJournaled()) {
      Seen settled = choice().isPresent() ? seen.withIntents(expected) : seen;
      known(settled).mustBe(known(expected));
      assertThat(seen.decided()).as("intents").isEqualTo(expected.decided());
    } else {
      idempotent(seen);
    }
    if (session.equals(Session.IMPORT)) {
      agrees(seen);
      starts(world, seen);
    }
  }

  /**
   * Judges once all that was held, parked or expired has been released and delivered.
   *
   * @param world after all
   * @param seen in that world
   */
  void judgeReleased(World world, Seen seen) {
    if (load.isJournaled()) {
      known(seen.withIntents(expected)).mustBe(known(expected));
      assertThat(seen.decided()).as("intents").isEqualTo(expected.decided());
    } else {
      idempotent(seen);
    }
    agrees(seen);
    delivered(seen);
    starts(world, seen);
  }

  /**
   * Judges one of two imports into the same contacts: how each row ends depends on which came
   * first, but each has one end.
   */
  void rival(World world, Seen seen) {
    assertThat(seen.state()).as("state").isEqualTo(expected.state());
    assertThat(records(seen)).as("records").isEqualTo(records(expected));
    agrees(seen);
    delivered(seen);
    starts(world, seen);
  }

  private void delivered(Seen seen) {
    if (choice().isEmpty()) {
      assertThat(seen.intents().keySet()).as("states of intents").isSubsetOf(IntentState.DELIVERED);
    }
  }

  /** Rows of the batch under way may have come to be unchanged, and may start nothing. */
  private void idempotent(Seen seen) {
    assertThat(seen.contacts()).as("contacts").isEqualTo(expected.contacts());
    assertThat(seen.state()).as("state").isEqualTo(expected.state());
    assertThat(records(seen)).as("records").isEqualTo(records(expected));
    for (int i = 0; i < seen.rows().size(); i++) {
      OutcomeKind now = seen.rows().get(i).kind();
      OutcomeKind then = expected.rows().get(i).kind();
      assertThat(now == then || (open().contains(now) && open().contains(then)))
          .as("row %s: %s, was to be %s", i + 1, now, then)
          .isTrue();
    }
  }

  /** What a row of the batch under way may come to, be it done again or not. */
  private Set<OutcomeKind> open() {
    return session.equals(Session.IMPORT)
        ? Set.of(OutcomeKind.CREATED, OutcomeKind.UPDATED, OutcomeKind.UNCHANGED)
        : Set.of(OutcomeKind.UPDATED, OutcomeKind.SKIPPED);
  }

  private Optional<WithoutKeys> choice() {
    return load.how().delivery().withoutKeys();
  }

  /** What can be held against another: an engine without keys may leave more or less open. */
  private Seen known(Seen seen) {
    return choice().isPresent() ? seen.withoutUnknown() : seen;
  }

  private static List<Long> records(Seen seen) {
    return seen.rows().stream().map(LedgerRow::record).toList();
  }

  /** What the report counts, and what the file of outcomes says, is what the journal has. */
  private static void agrees(Seen seen) {
    Map<?, ?> told = (Map<?, ?>) seen.report().getOrDefault("rows", Map.of());
    for (OutcomeKind kind : OutcomeKind.values()) {
      long kept = seen.rows().stream().filter(row -> row.kind() == kind).count();
      assertThat(told.get(kind.name().toLowerCase(Locale.ROOT)))
          .as("rows that the report counts as %s", kind)
          .isEqualTo(kept);
    }
    Optional.ofNullable(seen.files().get("outcomes"))
        .ifPresent(
            file ->
                assertThat(OUTCOME.matcher(file).results().map(m -> m.group(1) + " " + m.group(2)))
                    .as("outcomes in their file")
                    .containsExactlyElementsOf(
                        seen.rows().stream().map(row -> row.record() + " " + row.kind()).toList()));
  }

  private void starts(World world, Seen seen) {
    Map<SimEngine.Handed, Integer> starts = world.engine().startsOf(load);
    Set<String> started = new HashSet<>();
    starts.forEach(
        (handed, count) -> {
          started.add(handed.record() + " " + handed.campaign());
          assertThat(world.engine().keysOf(handed)).as("keys of " + handed).hasSize(1);
          if (choice().filter(each -> each == WithoutKeys.AT_LEAST_ONCE).isEmpty()) {
            assertThat(count).as("starts of " + handed).isEqualTo(1);
          }
        });
    Set<String> delivered = seen.named(IntentState.DELIVERED);
    assertThat(started).as("started of those delivered").containsAll(delivered);
    Set<String> others = new HashSet<>(started);
    others.removeAll(delivered);
    others.removeAll(seen.named(IntentState.UNKNOWN));
    assertThat(others).as("started, and neither delivered nor unknown").isEmpty();
    assertThat(seen.named(IntentState.PENDING)).as("pending").isEmpty();
  }
}
