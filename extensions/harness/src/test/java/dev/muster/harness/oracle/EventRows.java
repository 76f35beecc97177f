package dev.muster.harness.oracle;

import dev.muster.harness.oracle.PlainRow.Damage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files of events by seed: young, old and future ones, equal ones, and bad rows. */
final class EventRows {

  static final List<String> HEADER =
      List.of("E-mail", "Customer id", "Event", "Time", "Item", "Price");

  private static final List<String> NAMES = List.of("buys", "visits", "sells");
  private static final List<String> ITEMS = List.of("", "hat", "red, \"hat\"", "日本\n語", "=A1");
  private static final List<String> PRICES = List.of("", "0", "1.50", "-3", "100000000000.01");

  private final Random random;
  private final List<PlainRow> rows = new ArrayList<>();
  private final int people;

  private EventRows(int people, long seed) {
    this.people = people;
    this.random = new Random(seed);
  }

  static Workload of(int rows, long seed) {
    EventRows made = new EventRows(Math.max(3, rows / 4), seed);
    for (int i = 0; i < rows; i++) {
      made.add();
    }
    String lineEnd = seed % 2 == 0 ? "\n" : "\r\n";
    return new Workload(Workload.Kind.EVENTS, lineEnd, HEADER, made.rows);
  }

  private void add() {
    int what = random.nextInt(1000);
    if (what < 35) {
      rows.add(bad());
    } else if (what < 40) {
      rows.add(PlainRow.of(List.of()));
    } else if (what < 90 && !rows.isEmpty()) {
      rows.add(rows.get(random.nextInt(rows.size())));
    } else {
      rows.add(PlainRow.of(good()));
    }
  }

  private List<String> good() {
    int person = random.nextInt(people);
    String email = person % 5 == 0 ? "" : "p" + person + "@" + any(List.of("x.org", "X.ORG"));
    String id = email.isEmpty() || random.nextInt(3) == 0 ? "c" + person : "";
    return new ArrayList<>(List.of(email, id, any(NAMES), time(), any(ITEMS), any(PRICES)));
  }

  private String time() {
    Duration ago =
        switch (random.nextInt(4)) {
          case 0 -> Duration.ofMinutes(1 + random.nextInt(60 * 24 * 2));
          case 1 -> Duration.ofSeconds(60 + random.nextInt(3600));
          case 2 -> Duration.ofHours(24 * 4 + random.nextInt(24 * 400));
          default -> Duration.ofMinutes(-1 - random.nextInt(10_000));
        };
    Instant time = Workload.NOW.minus(ago);
    return random.nextBoolean()
        ? time.toString()
        : time.atOffset(ZoneOffset.ofHours(random.nextInt(20) - 9)).toString();
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private PlainRow bad() {
    List<String> cells = good();
    int kind = random.nextInt(12);
    if (kind > 8) {
      // behind a stray quote nobody can tell which line breaks are quoted
      cells.set(4, "");
    }
    switch (kind) {
      case 0 -> cells.set(3, "yesterday");
      case 1 -> cells.set(3, "2023-02-30T00:00:00Z");
      case 2 -> cells.set(2, "");
      case 3 -> cells.set(5, "1,5");
      case 4 -> cells.set(5, "01");
      case 5 -> cells.set(0, "nobody at x.org");
      case 6 -> {
        cells.set(0, "");
        cells.set(1, "");
      }
      case 7 -> cells.remove(5);
      case 8 -> cells.add("more");
      case 9 -> {
        return new PlainRow(cells, Damage.STRAY_QUOTE);
      }
      case 10 -> {
        return new PlainRow(cells, Damage.TEXT_AFTER_QUOTE);
      }
      default -> {
        return new PlainRow(cells, Damage.BAD_BYTE);
      }
    }
    return PlainRow.of(cells);
  }
}
