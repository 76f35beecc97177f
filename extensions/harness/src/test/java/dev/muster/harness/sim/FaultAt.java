package dev.muster.harness.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lets one thing happen at one call of a process. */
final class FaultAt implements Hook {

  private final World world;
  private final long number;
  private final Fault fault;
  private final Others others;
  private @Nullable Port broken;
  private boolean dead;

  /** Those who interfere with a process. */
  interface Others {

    /** Another owner goes on with the import to its end. */
    void goOn();

    /** Somebody cancels what the process is at. */
    void cancel();
  }

  /**
   * Answers the fault.
   *
   * @param number of the call
   * @param others who interfere
   */
  FaultAt(World world, long number, Fault fault, Others others) {
    this.world = world;
    this.number = number;
    this.fault = fault;
    this.others = others;
  }

  @Override
  public @Nullable Object on(PortCall call) throws Exception {
    if (dead) {
      throw new Crash(call);
    }
    if (call.port() == broken) {
      throw call.port().failure(call);
    }
    return call.number() == number ? fault(call) : call.make();
  }

  private @Nullable Object fault(PortCall call) throws Exception {
    switch (fault) {
      case CRASHES_BEFORE -> throw died(call);
      case CRASHES_AFTER -> {
        call.make();
        throw died(call);
      }
      case FAILS_AFTER -> call.make();
      case FAILS_FOR_GOOD -> broken = call.port();
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

  private Crash died(PortCall call) {
    dead = true;
    return new Crash(call);
  }

  /** The first half of what is to be written, started or settled. */
  private static List<Object> half(List<Object> arguments) {
    List<Object> half = new ArrayList<>(arguments);
    Object last = half.remove(half.size() - 1);
    if (last instanceof List<?> all) {
      half.add(List.copyOf(all.subList(0, all.size() / 2)));
    } else {
      Map<Object, Object> some = new TreeMap<>((Map<?, ?>) last);
      while (some.size() > ((Map<?, ?>) last).size() / 2) {
        some.remove(some.keySet().iterator().next());
      }
      half.add(some);
    }
    return half;
  }
}
