package dev.muster.internal.infer;

import dev.muster.internal.map.CellTrial;
import dev.muster.internal.match.Synonyms;
import dev.muster.row.CsvRow;
import dev.muster.spec.CellTrim;
import dev.muster.spec.ColumnAdvice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the rows of a file, each once, and says what its columns seem to be.
 *
 * <p>Memory depends on the number of columns alone. Not safe for use by several threads.
 */
public final class ColumnSurvey {

  private final List<String> headers;
  private final CellTrim trim;
  private final List<ColumnProfile> profiles = new ArrayList<>();

  /**
   * Answers a survey that has seen nothing yet.
   *
   * @param headers as the file has them; in a file without a header the columns' numbers from 1
   * @param trim whether blanks around a cell are dropped
   * @param zone of text without an offset, if it is known
   */
  public ColumnSurvey(List<String> headers, CellTrim trim, Optional<ZoneId> zone) {
    this.headers = List.copyOf(headers);
    this.trim = trim;
    for (String header : headers) {
      profiles.add(new ColumnProfile(new Candidates(zone, Synonyms.known().field(header))));
    }
  }

  /** Looks at a row, which has as many cells as there are headers. */
  public void see(CsvRow row) {
    for (int i = 0; i < profiles.size(); i++) {
      profiles.get(i).see(row.at(), CellTrial.text(row.cells().get(i), trim));
    }
  }

  /** Answers what the columns seem to be, in file order. */
  public List<ColumnAdvice> advice() {
    List<ColumnAdvice> advice = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      String header = headers.get(i);
      ColumnVerdict verdict = new ColumnVerdict(profiles.get(i), Synonyms.known().field(header));
      advice.add(verdict.advice(i + 1, header));
    }
    return advice;
  }
}
