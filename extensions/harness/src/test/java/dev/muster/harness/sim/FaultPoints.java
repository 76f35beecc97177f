package dev.muster.harness.sim;

import dev.muster.spi.ImportHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All points at which one thing can go wrong in a session: each call of a port that an undisturbed
 * process makes, with each kind of fault. After each the session must end as the undisturbed one.
 */
final class FaultPoints {

  private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");

  private final Load load;
  private final Session session;
  private final Map<Instant, Seen> expected = new HashMap<>();

  FaultPoints(Load load, Session session) {
    this.load = load;
    this.session = session;
  }

  /**
   * A point and what happens there.
   *
   * @param call at which
   * @param fault that comes up
   */
  record Point(PortCall call, Fault fault) {

    @Override
    public String toString() {
      return fault + " at " + call;
    }
  }

  /**
   * Two points.
   *
   * @param second at a later call of the same process, or at any of the next one
   */
  record Pair(Point first, Point second) {

    /** A process that survives the first comes to the second, if that is later. */
    boolean inOneProcess() {
      return !first.fault().lasts() && first.call().number() < second.call().number();
    }
  }

  /** Answers all points. */
  List<Point> all() {
    List<Point> points = new ArrayList<>();
    for (PortCall call : calls(fresh(), session.first())) {
      for (Fault fault : EnumSet.allOf(Fault.class)) {
        if (fault.fits(call) && fits(fault)) {
          points.add(new Point(call, fault));
        }
      }
    }
    return points;
  }

  private boolean fits(Fault fault) {
    return fault != Fault.CANCELLED || session.equals(Session.IMPORT);
  }

  private List<PortCall> calls(World world, List<Owner.Step> steps) {
    List<PortCall> calls = new ArrayList<>();
    Hook listing =
        call -> {
          calls.add(call);
          return call.make();
        };
    must(new Owner(world, load, listing).attempt(steps));
    return calls;
  }

  /** Lets one thing go wrong, and goes on until it is done. */
  void survive(Point point) {
    World world = fresh();
    process(world, List.of(point), session.first());
    if (point.fault().takesOver()) {
      judge(world);
    }
    goOn(world);
    judge(world);
  }

  /** Lets one thing go wrong, and another, later in the same process or in the next. */
  void survive(Pair pair) {
    World world = fresh();
    if (pair.inOneProcess()) {
      process(world, List.of(pair.first(), pair.second()), session.first());
    } else {
      process(world, List.of(pair.first()), session.first());
      process(world, List.of(pair.second()), session.again());
    }
    goOn(world);
    judge(world);
  }

  /**
   * Lets one thing go wrong, after which one campaign more listens: of an import of which something
   * is kept it starts for nobody.
   */
  void surviveWithNewCampaign(Point point) {
    World world = fresh();
    process(world, List.of(point), session.first());
    boolean begun = !session.seen(world, load).rows().isEmpty();
    world.engine().addCampaign("new");
    goOn(world);
    if (begun) {
      judge(world);
    }
  }

  private void process(World world, List<Point> points, List<Owner.Step> steps) {
    Map<Long, Fault> faults = new HashMap<>();
    points.forEach(point -> faults.put(point.call().number(), point.fault()));
    Owner[] self = new Owner[1];
    FaultAt.Others others =
        new FaultAt.Others() {
          @Override
          public void goOn() {
            must(Owner.undisturbed(world, load).attempt(session.again()));
          }

          @Override
          public void cancel() {
            self[0].cancel();
          }
        };
    self[0] = new Owner(world, load, new FaultAt(world, faults, others));
    self[0].attempt(steps);
    world.clock().move(Duration.ofHours(1));
  }

  private void goOn(World world) {
    must(Owner.undisturbed(world, load).attempt(session.again()));
  }

  private void judge(World world) {
    new Judge(load, session, expected(instant(world))).judge(world, session.seen(world, load));
  }

  /** The undisturbed session, at the instant that the disturbed one has kept. */
  private Seen expected(Instant instant) {
    return expected.computeIfAbsent(
        instant,
        at -> {
          World steady = fresh();
          steady.clock().set(at);
          must(Owner.undisturbed(steady, load).attempt(session.first()));
          return session.seen(steady, load);
        });
  }

  private Instant instant(World world) {
    ImportHistory history = load.isJournaled() ? world.store() : world.journal();
    return history.entry(session.scope(load)).orElseThrow().facts().instant();
  }

  private World fresh() {
    World world = new World(Judge.keys(load), START);
    must(Owner.undisturbed(world, load).attempt(session.before()));
    return world;
  }

  static void must(Optional<Throwable> broke) {
    broke.ifPresent(
        why -> {
          throw new AssertionError("an undisturbed process must come to its end", why);
        });
  }
}
