package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.row.CsvRow;
import dev.muster.row.Problem;
import dev.muster.row.RecordVisitor;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void everyRecordIsToldInFileOrder() throws IOException {
    assertThat(told(file("a,b\n1,2\n\n3\n\"4\n5\",6\n")))
        .containsExactly(
            "header [a, b]",
            "record 1, line 2 at 4: [1, 2]",
            "damaged record 2, line 4: TOO_FEW_CELLS",
            "record 3, line 5 at 11: [4\n5, 6]");
  }

  @Test
  void dialectAndLimitsAreObeyed() throws IOException {
    Dialect dialect = Dialect.standard().withDelimiter(';').withHeader(HeaderRecord.NONE);

    assertThat(told(file("a;b\n").dialect(dialect)))
        .containsExactly("header []", "record 1, line 1 at 0: [a, b]");
    assertThat(told(file("a,b\n1,2\n").limits(limitedToColumns(1))))
        .containsExactly("unreadable [line 1: TOO_MANY_COLUMNS]");
  }

  @Test
  void whatDeservesALookIsToldBeside() throws IOException {
    assertThat(told(file("\uFEFFa\n1\n")))
        .containsExactly("header [a] [line 1: BYTE_ORDER_MARK]", "record 1, line 2 at 5: [1]");
  }

  @Test
  void fileThatIsNoCsvIsUnreadable() throws IOException {
    assertThat(told(file("%PDF-1.7\n"))).containsExactly("unreadable [line 1: NOT_CSV]");
  }

  @Test
  void fileThatCannotBeOpenedIsAnException() {
    ImportSource broken =
        ImportSource.of(
            () -> {
              throw new IOException("cable");
            });

    assertThatThrownBy(() -> told(CsvFile.of(broken)))
        .isInstanceOf(IOException.class)
        .hasMessage("cable");
  }

  private static CsvFile file(String text) {
    return CsvFile.of(ImportSource.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Limits limitedToColumns(int columns) {
    return Limits.standard().withColumns(columns);
  }

  private static List<String> told(CsvFile file) throws IOException {
    Told told = new Told();
    file.read(told);
    return told.lines;
  }

  private static final class Told implements RecordVisitor {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void header(List<String> names, List<Problem> warnings) {
      lines.add("header " + names + (warnings.isEmpty() ? "" : " " + warnings));
    }

    @Override
    public void record(CsvRow row, List<Problem> warnings) {
      lines.add(row.at() + " at " + row.at().byteOffset() + ": " + row.cells());
    }

    @Override
    public void damaged(Problem problem) {
      lines.add("damaged " + problem);
    }

    @Override
    public void unreadable(List<Problem> problems) {
      lines.add("unreadable " + problems);
    }
  }
}
