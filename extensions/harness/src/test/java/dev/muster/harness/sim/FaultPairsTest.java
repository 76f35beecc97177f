package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.sim.FaultPoints.Pair;
import dev.muster.harness.sim.FaultPoints.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** B1, compound: a second fault while the first is made good. */
@ExtendWith(Quiet.class)
final class FaultPairsTest {

  /** How many pairs of each file, drawn by the dice; -Dmuster.fault.pairs=all for every one. */
  private static final String PAIRS = System.getProperty("muster.fault.pairs", "300");

  private static final long SEED = Long.getLong("muster.seed", 1);

  /** What is imported. */
  enum File {
    PEOPLE {
      @Override
      Load load() {
        return Loads.people(Load.Manner.standard(4));
      }
    },
    EVENTS {
      @Override
      Load load() {
        return Loads.events(Load.Manner.standard(3));
      }
    },
    PEOPLE_INTO_A_PLAIN_STORE {
      @Override
      Load load() {
        return Loads.people(Load.Manner.standard(4).into(Load.Store.PLAIN));
      }
    };

    abstract Load load();
  }

  @ParameterizedTest
  @EnumSource
  void anImportSurvivesAnyTwoFaults(File file) {
    FaultPoints points = new FaultPoints(file.load(), Session.IMPORT);
    List<Point> all = points.all();
    long most = (long) all.size() * all.size();
    List<String> failures = new ArrayList<>();
    (PAIRS.equals("all") ? LongStream.range(0, most) : drawn(most))
        .mapToObj(n -> new Pair(at(all, n / all.size()), at(all, n % all.size())))
        .filter(pair -> !isVerdict(pair))
        .forEach(
            pair -> {
              try {
                points.survive(pair);
              } catch (AssertionError e) {
                failures.add(pair + ": " + e.getMessage());
              }
            });
    System.out.println("pairs of faults, " + file + ": " + PAIRS + " of " + most);
    assertThat(failures).isEmpty();
  }

  /** A commit that fails a dozen times counts as so many owners. */
  private static boolean isVerdict(Pair pair) {
    return pair.first().fault() == Fault.FAILS_AGAIN_AND_AGAIN
        && pair.second().fault().condemnsRow(pair.second().call());
  }

  private static LongStream drawn(long most) {
    Chance chance = new Chance(SEED);
    return LongStream.range(0, Long.parseLong(PAIRS)).map(any -> chance.below((int) most));
  }

  private static Point at(List<Point> all, long place) {
    return all.get((int) place);
  }
}
