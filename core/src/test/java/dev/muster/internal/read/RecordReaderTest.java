package dev.muster.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.row.CsvRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  @Test
  void splitsCleanRecordsAndTellsWhereTheyStart() {
    assertThat(read("a,b\r\n1,\"x\r\ny\"\r\n\r\nö,\"q\"\"\"\n", Dialect.standard()))
        .containsExactly(
            clean(new RowRef(1, 2, 5), 2, "1", "x\r\ny"),
            clean(new RowRef(2, 5, 17), 4, "ö", "q\""));
  }

  @Test
  void readsOnBelowAnOpenQuote() {
    List<ReadRecord> records = read("a,b\n1,\"x\n2,y\n3,z\n", Dialect.standard());
    assertThat(records)
        .extracting(ReadRecord::at)
        .containsExactly(new RowRef(1, 2, 4), new RowRef(2, 3, 9), new RowRef(3, 4, 13));
    ReadRecord.Damaged damaged = (ReadRecord.Damaged) records.get(0);
    assertThat(damaged.problem())
        .isEqualTo(Problem.error(ProblemCode.OPEN_QUOTE, new RowRef(1, 2, 4), "b"));
    assertThat(damaged.raw()).isEqualTo("1,\"x");
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            ReadRecord.Clean.class,
            record -> assertThat(record.row().cells()).containsExactly("2", "y"));
  }

  @Test
  void quoteAfterBlanksOpensACellWhereTheDialectTrims() {
    assertThat(read("e, t\na@x, \"q, r\" \n", Dialect.standard().withTrim(CellTrim.TRIM)))
        .containsExactly(clean(new RowRef(1, 2, 5), 2, "a@x", "q, r"));
  }

  @Test
  void knowsTheWholeFileAtItsEnd() {
    byte[] file = "a\n1\n".getBytes(StandardCharsets.UTF_8);
    try (RecordReader reader =
        RecordReader.open(new ByteArrayInputStream(file), Dialect.standard(), Limits.standard())) {
      assertThatThrownBy(reader::wholeFile).isInstanceOf(IllegalStateException.class);
      assertThat(reader.position()).isEqualTo(new RowRef(1, 2, 2));
      assertThat(reader.next()).isPresent();
      assertThat(reader.next()).isEmpty();
      assertThat(reader.wholeFile())
          .isEqualTo(
              new Prefix(4, "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc"));
    }
  }

  @Test
  void columnsOfAFileWithoutAHeaderAreThoseOfItsFirstCleanRecord() {
    try (RecordReader reader = withoutHeader("1,\u0000\n2,y\n3,z\n")) {
      assertThat(reader.columns()).containsExactly("1", "2");
      assertThat(reader.position()).isEqualTo(new RowRef(1, 1, 0));
      assertThat(reader.next()).get().isInstanceOf(ReadRecord.Damaged.class);
      assertThat(reader.position()).isEqualTo(new RowRef(2, 2, 4));
      assertThat(reader.next()).contains(clean(new RowRef(2, 2, 4), 2, "2", "y"));
      assertThat(reader.next()).contains(clean(new RowRef(3, 3, 8), 3, "3", "z"));
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void fileOfDamagedRecordsHasNoColumnsHoweverLongItIs() {
    try (RecordReader reader = withoutHeader("\u0000\n".repeat(100_000))) {
      assertThat(reader.columns()).isEmpty();
      assertThat(reader.position()).isEqualTo(new RowRef(1, 1, 0));
    }
  }

  private static RecordReader withoutHeader(String text) {
    return RecordReader.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        Dialect.standard().withHeader(HeaderRecord.NONE),
        Limits.standard());
  }

  private static ReadRecord clean(RowRef at, long sheetRow, String... cells) {
    return new ReadRecord.Clean(CsvRow.of(at, List.of(cells)), List.of(), sheetRow);
  }

  static List<ReadRecord> read(String text, Dialect dialect) {
    List<ReadRecord> records = new ArrayList<>();
    try (RecordReader reader =
        RecordReader.open(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            dialect,
            Limits.standard())) {
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get());
      }
    }
    return records;
  }
}
