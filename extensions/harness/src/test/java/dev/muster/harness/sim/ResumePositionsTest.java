package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.report.ImportRefusedException;
import dev.muster.row.MappedRow;
import dev.muster.rule.Breaker;
import dev.muster.rule.Breaker.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** B8: an import goes on at the right place, whatever stands there. */
@ExtendWith(Quiet.class)
final class ResumePositionsTest {

  /** Rows of a file; -Dmuster.positions=200 for a thorough run. */
  private static final int ROWS = Integer.getInteger("muster.positions", 24);

  private static final List<Integer> CHUNKS = List.of(1, 2, 7, 100);
  private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");
  private static final Pattern PLACE = Pattern.compile("\"byte\":(\\d+)");
  private static final int MOST_PROCESSES = 12;

  @ParameterizedTest
  @EnumSource
  void diesWhileARowIsValidated(PositionLoads file) {
    everyRow(file, Port.RULE, "problems");
  }

  @ParameterizedTest
  @EnumSource
  void diesWhenARowIsKept(PositionLoads file) {
    everyRow(file, Port.LISTENER, "onRow");
  }

  private static void everyRow(PositionLoads file, Port port, String method) {
    for (int chunkRows : CHUNKS) {
      Load load = file.of(ROWS, chunkRows);
      Seen expected = undisturbed(load);
      for (int row = 1; row <= ROWS; row++) {
        World world = new World(Judge.keys(load), START);
        die(world, load, port, method, row);
        long kept = seen(world, load).rows().size();
        List<Long> again = goOn(world, load);
        assertThat(again).as("validated again").allMatch(record -> record > kept);
        judge(world, load, expected);
      }
    }
  }

  /** Dies at so many calls of a method. */
  private static void die(World world, Load load, Port port, String method, int times) {
    int[] left = {times};
    Hook deadly =
        call -> {
          if (left[0] > 0 && call.is(port, method)) {
            left[0]--;
          }
          if (left[0] == 0) {
            throw new Crash(call);
          }
          return call.make();
        };
    new Owner(world, load, deadly).attempt(Session.IMPORT.first());
  }

  /** Goes on, and answers the records that were validated. */
  private static List<Long> goOn(World world, Load load) {
    List<Long> validated = new ArrayList<>();
    Hook watching =
        call -> {
          if (call.is(Port.RULE, "problems")) {
            validated.add(((MappedRow) call.arguments().get(0)).at().record());
          }
          return call.make();
        };
    FaultPoints.must(new Owner(world, load, watching).attempt(Session.IMPORT.again()));
    return validated;
  }

  @Test
  void aFileThatChangedIsRefused() {
    Load load = PositionLoads.WIDE_TEXT.of(ROWS, 2);
    for (int row = 3; row <= ROWS; row++) {
      World world = new World(Judge.keys(load), START);
      die(world, load, Port.LISTENER, "onRow", row);
      Seen before = seen(world, load);
      byte[] changed = load.bytes().clone();
      changed[changed.length / ROWS] ^= 1;
      Load other = new Load(load.tenant(), load.key(), load.spec(), changed, load.how());
      assertThat(Owner.undisturbed(world, other).attempt(Session.IMPORT.again()))
          .containsInstanceOf(ImportRefusedException.class);
      assertThat(seen(world, load)).isEqualTo(before);
    }
  }

  @Test
  void placesAreInBytes() {
    Load load = PositionLoads.WIDE_TEXT.of(ROWS, 7);
    Matcher places = PLACE.matcher(undisturbed(load).files().getOrDefault("outcomes", ""));
    int rows = 0;
    while (places.find()) {
      int place = Integer.parseInt(places.group(1));
      assertThat(new String(load.bytes(), place - 1, 2, StandardCharsets.UTF_8)).isEqualTo("\np");
      rows++;
    }
    assertThat(rows).isEqualTo(ROWS);
  }

  @Test
  void aLimitOfRejectedRowsLosesNoRow() {
    for (int chunkRows : CHUNKS) {
      Load load = PositionLoads.BAD_ROWS.of(ROWS, chunkRows);
      Seen expected = undisturbed(load);
      for (int most = 0; most <= ROWS; most++) {
        Breaker breaker = Breaker.over(most, Measure.FAILED_ROWS);
        Load limited = load.with(load.how().breaking(breaker));
        World world = new World(Judge.keys(load), START);
        Optional<Throwable> first =
            Owner.undisturbed(world, limited).attempt(Session.IMPORT.first());
        Seen stopped = seen(world, limited);
        assertThat(first.isPresent()).as("trips").isEqualTo(most < rejected(expected));
        Owner.undisturbed(world, limited).attempt(Session.IMPORT.again());
        assertThat(seen(world, limited).rows()).as("tried again").isEqualTo(stopped.rows());
        goOn(world, load);
        judge(world, load, expected);
      }
    }
  }

  private static long rejected(Seen seen) {
    return seen.rows().stream().filter(row -> row.kind().name().equals("REJECTED")).count();
  }

  @Test
  void poisonIsIsolatedWhereverItStands() {
    for (int chunkRows : CHUNKS) {
      for (long poison = 1; poison <= ROWS; poison++) {
        Load load = PositionLoads.LINE_BREAKS.of(ROWS, chunkRows);
        Load poisoned = load.with(load.how().poisoned(List.of(poison)));
        Seen seen = untilDone(poisoned);
        assertThat(seen.rows()).hasSize(ROWS);
        assertThat(rejected(seen)).isEqualTo(1);
        assertThat(seen.rows().get((int) poison - 1).kind().name()).isEqualTo("REJECTED");
        assertThat(seen).isEqualTo(untilDone(poisoned.with(poisoned.how().in(5))));
      }
    }
  }

  private static Seen untilDone(Load load) {
    World world = new World(Judge.keys(load), START);
    Optional<Throwable> broke = Owner.undisturbed(world, load).attempt(Session.IMPORT.first());
    for (int i = 0; broke.isPresent() && i < MOST_PROCESSES; i++) {
      broke = Owner.undisturbed(world, load).attempt(Session.IMPORT.again());
    }
    FaultPoints.must(broke);
    return seen(world, load);
  }

  private static Seen undisturbed(Load load) {
    World steady = new World(Judge.keys(load), START);
    FaultPoints.must(Owner.undisturbed(steady, load).attempt(Session.IMPORT.first()));
    return seen(steady, load);
  }

  private static Seen seen(World world, Load load) {
    return Session.IMPORT.seen(world, load);
  }

  private static void judge(World world, Load load, Seen expected) {
    new Judge(load, Session.IMPORT, expected).judge(world, seen(world, load));
  }
}
