package dev.muster.harness.sim;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.UndoReport;
import dev.muster.rule.Backoff;
import dev.muster.rule.Breaker;
import dev.muster.rule.DeliveryBudget;
import dev.muster.rule.Pause;
import dev.muster.rule.RowValidator;
import dev.muster.spi.ArtifactStore;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import dev.muster.spi.JournaledContactStore;
import dev.muster.spi.Notifier;
import dev.muster.spi.ReviewSpace;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** One process: an importer whose ports are those of a world, seen through wires. */
final class Owner {

  private final World world;
  private final Load load;
  private final Wires wires;
  private final Importer importer;
  private Runnable task = () -> {};
  private Optional<ImportJob> job = Optional.empty();

  Owner(World world, Load load, Hook hook) {
    this.world = world;
    this.load = load;
    this.wires = new Wires(call -> hook.on(landing(call)));
    this.importer = builder().build();
  }

  /** Opening an import waits for what is still under way. */
  private PortCall landing(PortCall call) {
    return call.is(Port.STORE, "open") || call.is(Port.JOURNAL, "open")
        ? call.after(world::land)
        : call;
  }

  /** A process to which nothing happens. */
  static Owner undisturbed(World world, Load load) {
    return new Owner(world, load, PortCall::make);
  }

  /** What a process does. */
  @FunctionalInterface
  interface Step {

    void by(Owner owner);
  }

  /** Takes steps until one breaks, and answers what broke it. */
  Optional<Throwable> attempt(List<Step> steps) {
    try {
      steps.forEach(step -> step.by(this));
      return Optional.empty();
    } catch (Crash | MusterException | OutOfOrder e) {
      return Optional.of(Blame.ofNobody(e));
    } catch (IllegalStateException e) {
      return Optional.of(Blame.ofPorts(e));
    }
  }

  ImportReport run() {
    return report(importer.start(source()));
  }

  ImportReport resume() {
    return report(importer.startResume(load.key(), source()));
  }

  private ImportReport report(ImportJob started) {
    job = Optional.of(started);
    task.run();
    try {
      return started.report().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Cancels what the process is at. */
  void cancel() {
    job.ifPresent(ImportJob::cancel);
  }

  void deliver() {
    importer.deliver(load.key(), DeliveryBudget.retrying(Backoff.standard()));
  }

  void release() {
    importer.release(load.key());
  }

  UndoReport undo() {
    return importer.undo(load.key());
  }

  private ImportSource source() {
    return ImportSource.of(
            () ->
                (InputStream)
                    Wired.io(
                        () ->
                            wires.call(
                                Port.SOURCE,
                                "open",
                                List.of(),
                                with -> new WiredStream(wires, load.bytes()))))
        .named("people.csv")
        .key(load.key());
  }

  private ImporterBuilder builder() {
    Load.Manner how = load.how();
    ImporterBuilder builder =
        Importer.builder()
            .spec(load.spec())
            .tenant(load.tenant())
            .chunkRows(how.chunkRows())
            .validator(wires.to(poisoned(how.poison()), Port.RULE, RowValidator.class))
            .breakers(how.breakers().toArray(Breaker[]::new))
            .triggers(how.triggers())
            .limits(how.limits())
            .delivery(how.delivery())
            .campaigns(wires.to(world.engine(), Port.ENGINE, CampaignEngine.class))
            .files(wires.to(world.files(), Port.FILES, ArtifactStore.class), how.files())
            .notifier(wires.to(world.notifier(), Port.NOTIFIER, Notifier.class))
            .listener(wires.to(ImportListener.none(), Port.LISTENER, ImportListener.class))
            .reviewSpaces(
                () -> wires.to(ReviewSpace.inHeap(1_000).open(), Port.SPACE, ReviewSpace.class))
            .clock(new WiredClock(wires, world.clock()))
            .pause(wires.to((Pause) time -> world.clock().move(time), Port.PAUSE, Pause.class))
            .executor(given -> task = given);
    return how.store() == Load.Store.JOURNALED ? journaled(builder) : plain(builder);
  }

  private ImporterBuilder journaled(ImporterBuilder builder) {
    JournaledContactStore store =
        wires.to(world.store(), Port.STORE, JournaledContactStore.class, ImportHistory.class);
    return builder.contacts(store);
  }

  private ImporterBuilder plain(ImporterBuilder builder) {
    ContactStore store =
        wires.to(world.store().plain(Ability.values()), Port.STORE, ContactStore.class);
    ImportJournal journal =
        wires.to(world.journal(), Port.JOURNAL, ImportJournal.class, ImportHistory.class);
    return builder.contacts(store).journal(journal);
  }

  private static RowValidator poisoned(List<Long> records) {
    return RowValidator.named(
        "house rule",
        "1",
        row -> {
          if (records.contains(row.at().record())) {
            throw new IllegalStateException("out of order at a poisoned row");
          }
          return List.of();
        });
  }
}
