package dev.muster.harness.sim;

import dev.muster.model.KeyUse;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import dev.muster.testkit.RecordingNotifier;
import dev.muster.testkit.SettableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What outlives processes: stores, engine, people who are told, and the clock. */
final class World {

  private static final Instant NEVER_MOVES = Instant.parse("2024-01-01T00:00:00Z");

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryArtifacts files =
      new InMemoryArtifacts(Clock.fixed(NEVER_MOVES, ZoneOffset.UTC));
  private final RecordingNotifier notifier = new RecordingNotifier();
  private final SettableClock clock;
  private final List<Runnable> underWay = new ArrayList<>();
  private final SimEngine engine;

  /**
   * Makes an empty world.
   *
   * @param keys what its engine does with keys
   * @param start of its clock
   */
  World(KeyUse keys, Instant start) {
    this.clock = new SettableClock(start);
    this.engine = new SimEngine(keys);
  }

  InMemoryContactStore store() {
    return store;
  }

  /** The journal beside a plain store. */
  InMemoryJournal journal() {
    return journal;
  }

  InMemoryArtifacts files() {
    return files;
  }

  RecordingNotifier notifier() {
    return notifier;
  }

  SettableClock clock() {
    return clock;
  }

  SimEngine engine() {
    return engine;
  }

  /** Something goes on in the store that its caller has given up waiting for. */
  void leaveUnderWay(Runnable effect) {
    underWay.add(effect);
  }

  /** Whatever is under way comes to its end. */
  void land() {
    List<Runnable> landing = List.copyOf(underWay);
    underWay.clear();
    landing.forEach(Runnable::run);
  }
}
