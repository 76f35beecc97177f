package dev.muster.harness.oracle;

import dev.muster.harness.oracle.PlainRow.Damage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files of people by seed: new ones, the same again, and bad rows of fourteen kinds. */
final class PeopleRows {

  static final List<String> HEADER =
      List.of("E-mail", "Customer id", "Plan", "Visits", "Balance", "Member since", "VIP", "Note");

  private static final List<String> PLANS = List.of("", "free", "pro", "pro, \"gold\"", "équipe");
  private static final List<String> VISITS = List.of("", "0", "7", "-3", "9223372036854775808");
  private static final List<String> BALANCES = List.of("", "0", "1.50", "-12.345", "99999999.01");
  private static final List<String> DAYS = List.of("", "2024-02-29", "1970-01-01", "2019-12-31");
  private static final List<String> NOTES =
      List.of(
          "",
          "x",
          "two\nlines",
          "three\n\nlines, \"quoted\"",
          "日本語 🙂",
          "=1+1",
          "+44 20 7183 8750",
          "-",
          "long ".repeat(60) + "end");

  private final Random random;
  private final List<String[]> people = new ArrayList<>();
  private final List<PlainRow> rows = new ArrayList<>();

  private PeopleRows(long seed) {
    this.random = new Random(seed);
  }

  static Workload of(int rows, long seed) {
    PeopleRows made = new PeopleRows(seed);
    for (int i = 0; i < rows; i++) {
      made.add(i);
    }
    String lineEnd = seed % 2 == 0 ? "\n" : "\r\n";
    return new Workload(Workload.Kind.PEOPLE, lineEnd, HEADER, made.rows);
  }

  private void add(int number) {
    int what = random.nextInt(1000);
    if (what < 35) {
      rows.add(bad(number));
    } else if (what < 40) {
      rows.add(PlainRow.of(List.of()));
    } else if (what < 250 && !people.isEmpty()) {
      rows.add(again(number));
    } else {
      rows.add(PlainRow.of(unknown(number)));
    }
  }

  private List<String> unknown(int number) {
    String email = random.nextInt(20) == 0 ? "" : address(number);
    String id = email.isEmpty() || random.nextInt(5) > 0 ? "c" + number : "";
    people.add(new String[] {email, id});
    return cells(email, id);
  }

  private static String address(int number) {
    return switch (number % 7) {
      case 0 -> "Person." + number + "@Example.ORG";
      case 1 -> "zoë" + number + "@x.org";
      default -> "p" + number + "+tag@mail.example.com";
    };
  }

  private PlainRow again(int number) {
    if (random.nextInt(6) == 0 && !rows.get(rows.size() - 1).isBlankLine()) {
      return rows.get(rows.size() - 1);
    }
    String[] person = people.get(random.nextInt(people.size()));
    String email = random.nextInt(3) == 0 ? "" : person[0];
    String id = email.isEmpty() || random.nextBoolean() ? person[1] : "";
    if (person[1].isEmpty() && random.nextInt(4) == 0) {
      id = "f" + number;
      person[1] = id;
      email = person[0];
    }
    return PlainRow.of(cells(email, id));
  }

  private List<String> cells(String email, String id) {
    return new ArrayList<>(
        List.of(
            email,
            id,
            any(PLANS),
            any(VISITS),
            any(BALANCES),
            any(DAYS),
            any(List.of("", "true", "FALSE")),
            any(NOTES)));
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private PlainRow bad(int number) {
    int kind = random.nextInt(14);
    List<String> cells = cells("b" + number + "@x.org", "b" + number);
    if (kind > 10) {
      // behind a stray quote nobody can tell which line breaks are quoted
      cells.set(7, "");
    }
    switch (kind) {
      case 0 -> cells.set(3, "many");
      case 1 -> cells.set(3, "007");
      case 2 -> cells.set(4, "1,5");
      case 3 -> cells.set(5, "2023-02-29");
      case 4 -> cells.set(6, "perhaps");
      case 5 -> cells.set(0, "nobody at x.org");
      case 6 -> cells.set(0, "a\u200Bb@x.org");
      case 7 -> {
        cells.set(0, "");
        cells.set(1, "");
      }
      case 8 -> cells.remove(7);
      case 9 -> cells.add("more");
      case 10 -> cross(cells);
      case 11 -> {
        return new PlainRow(cells, Damage.STRAY_QUOTE);
      }
      case 12 -> {
        return new PlainRow(cells, Damage.TEXT_AFTER_QUOTE);
      }
      default -> {
        return new PlainRow(cells, Damage.BAD_BYTE);
      }
    }
    return PlainRow.of(cells);
  }

  /** Two people's identifiers in one row, or one's with another that it does not have. */
  private void cross(List<String> cells) {
    if (people.size() > 1) {
      cells.set(0, people.get(random.nextInt(people.size()))[0]);
      cells.set(1, people.get(random.nextInt(people.size()))[1]);
    }
  }
}
