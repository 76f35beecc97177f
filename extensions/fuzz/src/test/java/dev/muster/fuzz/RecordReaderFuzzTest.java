package dev.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.read.UnreadableFileException;
import dev.muster.row.RowRef;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Compression;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Any bytes under any dialect: records or a documented exception, places that grow, the same
 * records however the bytes arrive, and no replacement character. The first two bytes choose the
 * dialect.
 */
class RecordReaderFuzzTest {

  private static final Limits SMALL =
      Limits.standard().withColumns(20).withFieldChars(50).withRecordChars(200).withHeaderChars(20);
  private static final List<Charset> CHARSETS =
      List.of(
          Charset.forName("UTF-8"),
          Charset.forName("UTF-16LE"),
          Charset.forName("UTF-32BE"),
          Charset.forName("windows-1252"),
          Charset.forName("Shift_JIS"),
          Charset.forName("GB18030"),
          Charset.forName("ISO-2022-JP"),
          Charset.forName("UTF-8"));

  private static final List<Lenience> LENIENCES =
      List.of(
          Lenience.PADS_SHORT_ROWS,
          Lenience.CUTS_BLANK_SURPLUS,
          Lenience.KEEPS_STRAY_QUOTES,
          Lenience.REJOINS_JSON,
          Lenience.KEEPS_LINES_LIKE_ROWS);

  @FuzzTest(maxDuration = "5m")
  void readsAnyBytes(byte[] data) {
    if (data.length < 2) {
      return;
    }
    Dialect dialect = dialect(data[0], data[1]);
    byte[] file = Arrays.copyOfRange(data, 2, data.length);

    assertThat(read(new ByteArrayInputStream(file), dialect))
        .isEqualTo(read(new OneByteStream(file), dialect));
  }

  private static Dialect dialect(byte first, byte second) {
    Dialect dialect =
        Dialect.standard()
            .withCharset(CHARSETS.get(first & 7))
            .withDelimiter(",;\t ".charAt((first >> 3) & 3))
            .withHeader(bit(first, 5) ? HeaderRecord.NONE : HeaderRecord.FIRST)
            .withTrim(bit(first, 6) ? CellTrim.TRIM : CellTrim.KEEP)
            .withCompression(bit(second, 7) ? Compression.GZIP : Compression.NONE);
    for (int i = 0; i < LENIENCES.size(); i++) {
      dialect = bit(second, i) ? dialect.with(LENIENCES.get(i)) : dialect;
    }
    return dialect;
  }

  private static boolean bit(byte value, int number) {
    return ((value >> number) & 1) == 1;
  }

  private static List<String> read(InputStream file, Dialect dialect) {
    List<String> seen = new ArrayList<>();
    try (RecordReader reader = RecordReader.open(file, dialect, SMALL)) {
      seen.add(reader.header() + " " + reader.warnings());
      RowRef before = new RowRef(0, 1, 0);
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        RowRef at = next.get().at();
        assertThat(at.record()).isEqualTo(before.record() + 1);
        assertThat(at.line()).isGreaterThanOrEqualTo(before.line());
        assertThat(at.byteOffset()).isGreaterThanOrEqualTo(before.byteOffset());
        before = at;
        seen.add(next.get().fold(RecordReaderFuzzTest::clean, one -> one + one.raw()));
      }
      seen.add(reader.position() + " " + reader.wholeFile() + " " + reader.blankLines());
    } catch (UnreadableFileException e) {
      seen.add(e.problems().toString());
    }
    return seen;
  }

  private static String clean(ReadRecord.Clean record) {
    assertThat(record.row().cells()).noneMatch(cell -> cell.indexOf('\uFFFD') >= 0);
    return record.row().at() + " " + record.row().cells() + " " + record.warnings();
  }

  private static final class OneByteStream extends ByteArrayInputStream {

    OneByteStream(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int at, int length) {
      return super.read(into, at, Math.min(length, 1));
    }
  }
}
