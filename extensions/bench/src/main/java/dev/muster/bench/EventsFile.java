package dev.muster.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An events file of 6 columns and about 85 bytes a row, ten events a person, no two alike. */
public final class EventsFile {

  /** The columns, in their order. */
  public static final String HEADER = "email,event,time,order_id,amount,currency";

  /** How many events each person has. */
  public static final int EACH = 10;

  private static final String[] NAME = {"viewed", "ordered", "paid", "returned"};
  private static final String[] CURRENCY = {"EUR", "USD", "BRL", "NOK"};

  private EventsFile() {}

  /** Writes a file about the first people of a {@link PeopleFile}. */
  public static void write(OutputStream out, long rows) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    long people = Math.max(1, rows / EACH);
    for (long i = 0; i < rows; i++) {
      text.append(PeopleFile.address(i % people)).append(',');
      text.append(NAME[(int) (i % NAME.length)]).append(",2024-03-");
      two(text, 1 + i % 28).append('T');
      two(text, i % 24).append(':');
      two(text, i / 24 % 60).append(":00Z,o-").append(10_000_000 + i).append(',');
      text.append(i % 977).append(".25,").append(CURRENCY[(int) (i % 3)]).append('\n');
      if (text.length() > 1 << 16 || i == rows - 1) {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
  }

  private static StringBuilder two(StringBuilder text, long number) {
    return (number < 10 ? text.append('0') : text).append(number);
  }
}
