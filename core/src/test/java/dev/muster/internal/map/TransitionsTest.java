package dev.muster.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.ProblemCode;
import dev.muster.spec.TimeInGap;
import dev.muster.spec.TimeInOverlap;
import dev.muster.spec.ValueType;
import dev.muster.testdata.DataFile;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Local times around every transition of twenty zones, held against {@code zdump}, which reads the
 * zones of the operating system and not those of the JVM.
 *
 * <p>{@code values/transitions.txt} has a line for each zone, and one for each pair of lines of
 * {@code zdump -v -c 1970,2038 ZONE} that are one second and an offset apart.
 */
class TransitionsTest {

  private final List<String> wrong = new ArrayList<>();

  @Test
  void localTimesAroundTransitionsAreReadAsTheOtherClockSays() {
    List<String> lines = DataFile.lines("/values/transitions.txt");
    ValueType.DateTime type = ValueType.dateTime();
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      if (parts.length == 1) {
        type = ValueType.dateTime().in(ZoneId.of(line));
      } else {
        hold(type, Instant.parse(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
      }
    }

    assertThat(lines).hasSizeGreaterThan(1_000);
    assertThat(wrong).isEmpty();
  }

  private void hold(ValueType.DateTime type, Instant transition, long before, long after) {
    long first = transition.getEpochSecond();
    long from = first + Math.min(before, after);
    long to = first + Math.max(before, after);
    boolean gap = after > before;
    is(type, from - 1, from - 1 - before);
    is(type, to, to - after);
    for (long local : new long[] {from, from + 1, to - 1}) {
      refused(type, local, gap ? ProblemCode.TIME_IN_GAP : ProblemCode.TIME_IN_OVERLAP);
      is(type.with(TimeInGap.MOVE_FORWARD).with(TimeInOverlap.EARLIER), local, local - before);
      is(
          type.with(TimeInGap.MOVE_FORWARD).with(TimeInOverlap.LATER),
          local,
          gap ? local - before : local - after);
    }
  }

  private void is(ValueType.DateTime type, long local, long instant) {
    compare(type, local, Instant.ofEpochSecond(instant));
  }

  private void refused(ValueType.DateTime type, long local, ProblemCode code) {
    compare(type, local, code);
  }

  private void compare(ValueType.DateTime type, long local, Object expected) {
    String text = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC).toString();
    Object read = new DateTimeReader(type).instant(text);
    if (!read.equals(expected)) {
      wrong.add(type.zone() + " " + text + ": " + read + ", expected " + expected);
    }
  }
}
