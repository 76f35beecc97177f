package dev.muster.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.RowRef;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Compression;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: records or a documented exception, and the same however they arrive. */
class AnyBytesProperties {

  private static final Limits SMALL =
      Limits.standard().withFieldChars(20).withRecordChars(60).withHeaderChars(10);

  @Property
  void chunksOfTheStreamChangeNothing(
      @ForAll("files") byte[] file, @ForAll("dialects") Dialect dialect) {
    Observed whole = Observed.of(new ChunkedStream(file, 4096), dialect, SMALL);
    for (int chunk : new int[] {1, 2, 7}) {
      assertThat(Observed.of(new ChunkedStream(file, chunk), dialect, SMALL)).isEqualTo(whole);
    }
  }

  @Property
  void placesAreThoseOfTheFile(@ForAll("texts") String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    Dialect dialect = Dialect.standard().withHeader(HeaderRecord.NONE);
    long record = 0;
    long end = 0;
    try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(file), dialect, SMALL)) {
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        RowRef at = next.get().at();
        assertThat(at.record()).isEqualTo(++record);
        assertThat(at.byteOffset()).isGreaterThanOrEqualTo(end);
        assertThat(at.line()).isEqualTo(lineOf(file, at.byteOffset()));
        end = reader.position().byteOffset();
        assertThat(reader.position()).isEqualTo(new RowRef(record + 1, lineOf(file, end), end));
        assertThat(reader.prefix().bytes()).isGreaterThanOrEqualTo(end);
      }
      assertThat(reader.position().byteOffset()).isEqualTo(file.length);
    }
  }

  /** Counts line ends by a rule of its own: every LF, and every CR without LF behind it. */
  private static long lineOf(byte[] file, long offset) {
    long line = 1;
    for (int i = 0; i < offset; i++) {
      boolean bare = file[i] == '\r' && (i + 1 == file.length || file[i + 1] != '\n');
      line += file[i] == '\n' || bare ? 1 : 0;
    }
    return line;
  }

  @Property
  void noReplacementCharacterIsEverRead(@ForAll byte[] file) {
    Dialect dialect = Dialect.standard().withHeader(HeaderRecord.NONE);
    Observed observed = Observed.of(new ChunkedStream(file, 4096), dialect, Limits.standard());

    assertThat(observed.records())
        .filteredOn(line -> line.contains(": ["))
        .noneMatch(line -> line.contains("\uFFFD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void fileCutOffAnywhereGivesNoOtherText(String name) {
    Charset charset = Charset.forName(name);
    byte[] file = "\uFEFFa,b\nZoë,1\n😀,\"€\"\n".getBytes(charset);
    List<String> whole = Observed.of(stream(file), Dialect.standard(), SMALL).records();
    for (int cut = "\uFEFFa,b\n".getBytes(charset).length; cut < file.length; cut++) {
      Observed observed = Observed.of(stream(Arrays.copyOf(file, cut)), Dialect.standard(), SMALL);

      assertThat(observed.records())
          .filteredOn(line -> line.contains(": ["))
          .allSatisfy(line -> assertThat(whole).anyMatch(full -> sameStart(line, full)));
    }
  }

  /** A last record that is cut off is clean if it has all cells; the last one may be shorter. */
  private static boolean sameStart(String line, String full) {
    return full.startsWith(line.substring(0, line.length() - 1));
  }

  private static ChunkedStream stream(byte[] file) {
    return new ChunkedStream(file, 4096);
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("tables") Table table) {
    Table.File file = table.file(Map.of());
    Dialect dialect = Dialect.standard().with(Lenience.KEEPS_LINES_LIKE_ROWS);
    Observed observed = Observed.of(new ChunkedStream(file.bytes(), 3), dialect, Limits.standard());

    for (int i = 0; i < table.rows().size(); i++) {
      assertThat(observed.records().get(i).replace(" !LINES_LOOK_LIKE_ROWS", ""))
          .endsWith(": " + Observed.cells(table.texts(i)));
    }
    assertThat(observed.records()).hasSize(table.rows().size());
  }

  @Provide
  Arbitrary<Table> tables() {
    return Tables.of("ab,\" \t\r\né😀'\\\u2028\u00A0", 2, 5, 5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("abc,;\"\"\"\r\n\n {}[]:é€\uFFFD\0".toCharArray())
        .ofMinLength(1)
        .ofMaxLength(200);
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<Charset> charsets = Arbitraries.of(charsets());
    Arbitrary<byte[]> written =
        Combinators.combine(texts(), charsets).as((one, charset) -> one.getBytes(charset));
    return Arbitraries.oneOf(written, Arbitraries.bytes().array(byte[].class).ofMaxSize(100));
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    return Combinators.combine(
            Arbitraries.of(charsets()),
            Arbitraries.of(',', ';', '\t', ' '),
            Arbitraries.of(HeaderRecord.values()),
            Arbitraries.of(CellTrim.values()),
            Arbitraries.of(Lenience.class).set())
        .as(
            (charset, delimiter, header, trim, leniences) ->
                new Dialect(charset, delimiter, header, trim, leniences, Compression.NONE));
  }

  private static List<Charset> charsets() {
    return List.of("UTF-8", "UTF-16LE", "UTF-32BE", "windows-1252", "Shift_JIS", "ISO-2022-JP")
        .stream()
        .map(Charset::forName)
        .toList();
  }
}
