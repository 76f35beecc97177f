package dev.muster.harness.sim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets things happen at calls of a process. */
final class FaultAt implements Hook {

  /** More than the importer tries a call, and enough to split a batch down to its rows. */
  private static final int DOZEN = 12;

  private final World world;
  private final Map<Long, Fault> faults;
  private final Others others;
  private @Nullable Port broken;
  private @Nullable PortCall failing;
  private int failures;
  private boolean dead;

  /** Those who interfere with a process. */
  interface Others {

    /** Another owner goes on with the import to its end. */
    void goOn();

    /** Somebody cancels what the process is at. */
    void cancel();
  }

  /**
   * Answers the faults.
   *
   * @param faults by the numbers of the calls
   * @param others who interfere
   */
  FaultAt(World world, Map<Long, Fault> faults, Others others) {
    this.world = world;
    this.faults = faults;
    this.others = others;
  }

  @Override
  public @Nullable Object on(PortCall call) throws Exception {
    if (dead) {
      throw new Crash(call);
    }
    if (call.port() == broken || failsAgain(call)) {
      throw call.port().failure(call);
    }
    @Nullable Fault fault = faults.get(call.number());
    return fault == null || !fault.fits(call) ? call.make() : happen(fault, call);
  }

  private @Nullable Object happen(Fault fault, PortCall call) throws Exception {
    switch (fault) {
      case CRASHES_BEFORE -> throw died(call);
      case CRASHES_AFTER -> {
        call.make();
        throw died(call);
      }
      case FAILS_AFTER -> call.make();
      case FAILS_FOR_GOOD -> broken = call.port();
      case FAILS_AGAIN_AND_AGAIN -> failing = call;
      case LANDS_LATE -> world.leaveUnderWay(() -> Wired.plain(call::make));
      case DONE_IN_PART -> call.effect().with(half(call.arguments()));
      case ERROR -> throw new OutOfOrder(call);
      case CANCELLED -> {
        others.cancel();
        return call.make();
      }
      case TAKEN_OVER_BEFORE -> {
        others.goOn();
        return call.make();
      }
      case TAKEN_OVER_AFTER -> {
        Object answer = call.make();
        others.goOn();
        return answer;
      }
      case TAKEN_OVER_FAILING -> others.goOn();
      default -> {}
    }
    throw call.port().failure(call);
  }

  private boolean failsAgain(PortCall call) {
    boolean again =
        failing != null && call.is(failing.port(), failing.method()) && failures < DOZEN - 1;
    failures += again ? 1 : 0;
    return again;
  }

  private Crash died(PortCall call) {
    dead = true;
    return new Crash(call);
  }

  /** The call for the first half of what is to be written, started, settled or claimed. */
  private static List<Object> half(List<Object> arguments) {
    return arguments.stream().map(FaultAt::halved).toList();
  }

  private static Object halved(Object argument) {
    if (argument instanceof List<?> all) {
      return List.copyOf(all.subList(0, all.size() / 2));
    }
    if (argument instanceof Set<?> all) {
      return all.stream().sorted().limit(all.size() / 2).collect(Collectors.toSet());
    }
    if (argument instanceof Map<?, ?> all) {
      TreeMap<?, ?> some = new TreeMap<>(all);
      while (some.size() > all.size() / 2) {
        some.pollFirstEntry();
      }
      return some;
    }
    return argument;
  }
}
