package dev.muster.internal.read;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of damage that one stroke can do to a written row, at every place. */
enum Damage {
  QUOTE_INSERTED {
    @Override
    Stream<String> of(String row) {
      return inserted(row, "\"");
    }
  },
  QUOTE_LOST {
    @Override
    Stream<String> of(String row) {
      return IntStream.range(0, row.length())
          .filter(i -> row.charAt(i) == '"')
          .mapToObj(i -> row.substring(0, i) + row.substring(i + 1));
    }
  },
  CONTROL_CHARACTER {
    @Override
    Stream<String> of(String row) {
      return inserted(row, "\0");
    }
  },
  INVALID_BYTE {
    @Override
    Stream<String> of(String row) {
      return inserted(row, "\uDCFF");
    }
  },
  LOST_CHARACTER {
    @Override
    Stream<String> of(String row) {
      return inserted(row, "\uFFFD");
    }
  },
  CELL_ADDED {
    @Override
    Stream<String> of(String row) {
      return Stream.of("x," + row, row + ",", row + ",\"x\"");
    }
  };

  abstract Stream<String> of(String row);

  static Stream<String> all(String row) {
    return Stream.of(values()).flatMap(damage -> damage.of(row));
  }

  private static Stream<String> inserted(String row, String what) {
    return IntStream.rangeClosed(0, row.length())
        .filter(i -> i == 0 || !Character.isHighSurrogate(row.charAt(i - 1)))
        .mapToObj(i -> row.substring(0, i) + what + row.substring(i));
  }
}
