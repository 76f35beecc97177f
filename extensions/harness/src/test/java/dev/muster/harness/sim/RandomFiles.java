package dev.muster.harness.sim;

import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of few people who come up again and again, with rows of all kinds. */
final class RandomFiles {

  private static final int MOST_ROWS = 18;
  private static final List<String> EMAILS =
      List.of("ana@x.org", "ANA@x.org", "bo@x.org", "zoë@x.org", "cy@x.org", "");
  private static final List<String> NOTES =
      List.of("", "one", "\"two\r\nlines\"", "日本\uD83D\uDE00", "=1+1", "\"a \"\"b\"\", c\"");
  private static final List<String> TIMES =
      List.of(
          "2024-02-28T12:00:00Z",
          "2024-02-29T11:59:59Z",
          "2024-02-28T11:59:59Z",
          "",
          "never",
          "2999-01-01T00:00:00Z");
  private static final List<String> DAMAGED =
      List.of("x\"y,1,2,3,4", "too,few", "a,b,c,d,e,f,g,h", "\"open,1,2,3", "bad\u00FF,1,2,3,4");

  private final Chance chance;

  RandomFiles(Chance chance) {
    this.chance = chance;
  }

  Load load(String tenant, String key, Load.Manner how) {
    boolean people = chance.once(0.6);
    CsvImportSpec spec = people ? Loads.PEOPLE : Loads.EVENTS;
    byte[] bytes = people ? people() : events();
    return chance.once(0.1)
        ? new Load(
            tenant,
            key,
            spec.withDialect(Dialect.standard().withCompression(Compression.GZIP)),
            PositionLoads.gzip(bytes),
            how)
        : new Load(tenant, key, spec, bytes, how);
  }

  byte[] people() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String end = begin("email,id,plan,age,note", out);
    for (int i = chance.below(MOST_ROWS); i > 0; i--) {
      line(chance.once(0.1) ? chance.of(DAMAGED) : person(), end, out);
    }
    return out.toByteArray();
  }

  private String person() {
    return String.join(
        ",",
        chance.of(EMAILS),
        chance.of(List.of("", "", "1", "2", "3")),
        chance.of(List.of("", "pro", "free")),
        chance.of(List.of("", "20", "30", "old")),
        chance.of(NOTES));
  }

  private byte[] events() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String end = begin("email,event,time,item", out);
    for (int i = chance.below(MOST_ROWS); i > 0; i--) {
      line(chance.once(0.1) ? chance.of(DAMAGED) : event(), end, out);
    }
    return out.toByteArray();
  }

  private String event() {
    return String.join(
        ",",
        chance.of(EMAILS),
        chance.of(List.of("buys", "buys", "sells", "")),
        chance.of(TIMES),
        chance.of(NOTES));
  }

  /** Two columns of people whom another file has two other columns of. */
  byte[] half(String columns, List<String> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String end = begin("email," + columns, out);
    for (int i = chance.below(MOST_ROWS); i > 0; i--) {
      line(chance.of(EMAILS) + "," + chance.of(values) + "," + chance.of(values), end, out);
    }
    return out.toByteArray();
  }

  private String begin(String header, ByteArrayOutputStream out) {
    if (chance.once(0.2)) {
      out.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
    }
    String end = chance.of(List.of("\n", "\r\n"));
    line(header, end, out);
    return end;
  }

  private void line(String text, String end, ByteArrayOutputStream out) {
    if (chance.once(0.03)) {
      out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
    }
    boolean broken = text.startsWith("bad");
    out.writeBytes(text.getBytes(broken ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
  }
}
