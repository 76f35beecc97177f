package dev.muster.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * A people file of 12 columns and about 130 bytes a row; one cell in ten is quoted, for a comma, a
 * quote or a line end in it.
 */
final class PeopleFile {

  private static final String HEADER =
      "id,email,first_name,last_name,phone,city,country,plan,created_at,score,active,note\n";
  private static final String[] FIRST = {"Ana", "Zoë", "Bob", "José", "Mia", "Jürgen", "Li", "Ola"};
  private static final String[] LAST = {"Smith", "Müller", "García", "Li", "O'Neill", "Nguyen"};
  private static final String[] CITY = {"Köln", "\"Portland, OR\"", "São Paulo", "Oslo", "Lyon"};
  private static final String[] NOTE = {
    "", "ok", "\"said \"\"hi\"\"\"", "\"two\nlines\"", "\"a, b\"", "seen twice", "call back", ""
  };

  private PeopleFile() {}

  static byte[] of(int rows, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      row(text, i, random);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder text, int i, Random random) {
    text.append("u-").append(1_000_000 + i).append(',');
    text.append("person").append(random.nextInt(90_000_000)).append("@mail.example.org,");
    text.append(any(FIRST, random)).append(',').append(any(LAST, random)).append(',');
    text.append("+44").append(2_000_000_000L + random.nextInt(99_999_999)).append(',');
    text.append(any(CITY, random)).append(',').append("GB").append(',').append("pro,");
    text.append(String.format(Locale.ROOT, "2024-%02d-%02dT", month(random), day(random)));
    text.append("12:30:00Z,").append(random.nextInt(10_000)).append(".5,");
    text.append(random.nextInt(2) == 0).append(',').append(any(NOTE, random)).append('\n');
  }

  private static int month(Random random) {
    return 1 + random.nextInt(12);
  }

  private static int day(Random random) {
    return 1 + random.nextInt(28);
  }

  private static String any(String[] some, Random random) {
    return some[random.nextInt(some.length)];
  }
}
