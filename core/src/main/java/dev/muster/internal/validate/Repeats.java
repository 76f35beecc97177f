package dev.muster.internal.validate;

import dev.muster.row.CsvRow;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.FileCheck;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventTotalsSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.PeopleSpec;
import java.util.List;

/**
 * Finds rows that come again: by an identifier in files of people and of event totals, of which
 * each should be there once, else by all their cells. Remembers rows off the heap once they are
 * many.
 *
 * <p>Not safe for use by several threads.
 */
public final class Repeats implements AutoCloseable {

  private final Spill spill = new Spill(Partition.BLOCK_BYTES);
  private final KeyedRows records = new KeyedRows(spill);
  private final ValueHash hash = new ValueHash();
  private final FileChecks people;
  private final boolean byRecord;

  /** Answers the repeats of a file of which nothing was seen. */
  public Repeats(CsvImportSpec spec) {
    this.byRecord = !(spec instanceof PeopleSpec || spec instanceof EventTotalsSpec);
    List<FileCheck> checks =
        byRecord
            ? List.of()
            : spec.schemes().stream().map(IdentifierScheme::name).map(FileCheck::unique).toList();
    this.people = new FileChecks(checks, spec);
  }

  /** Looks at the cells of the next row. */
  public void add(CsvRow row) {
    if (byRecord) {
      records.add(new KeyedRow(hash.of(row.cells()), 0, row.at()));
    }
  }

  /** Looks at what the cells of a row mean. */
  public void add(MappedRow row) {
    people.add(row);
  }

  /** Answers what was found in all rows; to be called once, at the end of the file. */
  public Found finish() {
    FirstFound found = new FirstFound();
    records.clashes(
        KeyedRows.Clash.SAME_KEY,
        (row, earlier) ->
            found.add(
                Problem.warning(ProblemCode.DUPLICATE_IN_FILE, row.at()).withOther(earlier.at())));
    return byRecord ? found.found() : people.finish();
  }

  @Override
  public void close() {
    spill.close();
    people.close();
  }
}
