package dev.muster.harness.sim;

import dev.muster.report.ImportFile;
import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/** Files in which it is easy to go on at a wrong place. */
enum PositionLoads {
  /** A header and a byte order mark. */
  HEADER("\uFEFF", "\n", row -> "p" + row % 7 + "@x.org," + row % 7 + ",pro," + row + ",n" + row),
  /** Quoted line breaks. */
  LINE_BREAKS(
      "",
      "\n",
      row -> "p" + row % 7 + "@x.org,,plan" + row + ",,\"" + "line\n".repeat(row % 4) + "end\""),
  /** Characters of two, three and four bytes, and line ends of two. */
  WIDE_TEXT(
      "",
      "\r\n",
      row -> "p" + row % 7 + "@x.org,,é" + "日\uD83D\uDE00".repeat(row % 5) + "," + row + ",ü"),
  /** Rows that are damaged, unreadable or about nobody. */
  BAD_ROWS(
      "",
      "\n",
      row ->
          switch (row % 4) {
            case 0 -> "p" + row % 7 + "@x.org,x\"y,,,";
            case 1 -> "p" + row % 7 + "@x.org,,pro," + row + ",fine";
            case 2 -> "p" + row % 7 + "@x.org,,pro,old,unreadable";
            default -> ",,pro,1,nobody";
          }),
  /** Gzip, whose positions are those of the bytes in it. */
  PACKED(
      "", "\n", row -> "p" + row % 7 + "@x.org," + row % 7 + ",pro," + row + ",\"n\n" + row + "\"");

  private final String before;
  private final String lineEnd;

  @SuppressWarnings("ImmutableEnumChecker")
  private final IntFunction<String> rows;

  PositionLoads(String before, String lineEnd, IntFunction<String> rows) {
    this.before = before;
    this.lineEnd = lineEnd;
    this.rows = rows;
  }

  Load of(int count, int chunkRows) {
    List<String> lines = new ArrayList<>(List.of(before + "email,id,plan,age,note"));
    for (int row = 1; row <= count; row++) {
      lines.add(rows.apply(row));
    }
    byte[] bytes = (String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8);
    Load.Manner how =
        Load.Manner.standard(chunkRows).writing(Set.of(ImportFile.ERRORS, ImportFile.OUTCOMES));
    return this == PACKED
        ? new Load("acme", "first", packed(), gzip(bytes), how)
        : new Load("acme", "first", Loads.PEOPLE, bytes, how);
  }

  private static CsvImportSpec packed() {
    return Loads.PEOPLE.withDialect(Dialect.standard().withCompression(Compression.GZIP));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return packed.toByteArray();
  }
}
