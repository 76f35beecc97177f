package dev.muster.harness.sim;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets anything happen at any call of a process, by the dice. */
final class Turmoil implements Hook {

  private final World world;
  private final Chance chance;
  private final Weather weather;
  private final Around around;
  private Optional<FaultAt> lasting = Optional.empty();
  private boolean failed;

  /** Those around a process. */
  interface Around extends FaultAt.Others {

    /** Somebody else does something of their own. */
    void meanwhile();
  }

  /**
   * How bad it is.
   *
   * @param rate share of calls at which something happens
   * @param faults that may come up
   */
  record Weather(double rate, List<Fault> faults) {}

  Turmoil(World world, Chance chance, Weather weather, Around around) {
    this.world = world;
    this.chance = chance;
    this.weather = weather;
    this.around = around;
  }

  @Override
  public @Nullable Object on(PortCall call) throws Exception {
    if (lasting.isPresent()) {
      return lasting.get().on(call);
    }
    time();
    if (chance.once(weather.rate())) {
      around.meanwhile();
    }
    if (!chance.once(weather.rate())) {
      return call.make();
    }
    Fault fault = chance.of(weather.faults());
    boolean late = failed && fault.takesOver();
    if (!fault.fits(call) || fault.condemnsRow(call) || late) {
      return call.make();
    }
    failed |= !fault.takesOver();
    FaultAt now = new FaultAt(world, Map.of(call.number(), fault), around);
    lasting = Optional.of(now).filter(each -> fault.lasts());
    return now.on(call);
  }

  private void time() {
    if (chance.once(0.02)) {
      Duration jump =
          chance.of(
              List.of(
                  Duration.ofHours(1),
                  Duration.ofHours(-1),
                  Duration.ofDays(3_650),
                  Duration.ofDays(-3_650)));
      world.clock().move(jump);
    } else {
      world.clock().move(Duration.ofMillis(chance.below(100)));
    }
  }
}
