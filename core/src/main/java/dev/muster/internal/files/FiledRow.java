package dev.muster.internal.files;

import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import java.util.Optional;

/**
 * A row whose way has ended, with all that a file may say of it.
 *
 * @param original what the file says
 * @param mapped what that means, as far as it could be read
 * @param outcome how the row ended
 */
public record FiledRow(Original original, Optional<MappedRow> mapped, RowOutcome outcome) {

  long record() {
    return outcome.at().record();
  }
}
