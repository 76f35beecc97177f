package dev.muster.internal.validate;

import dev.muster.internal.text.LookAlike;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.FileCheck;
import dev.muster.spec.CsvImportSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the checks of the whole file. Each row must come by once, in file order, those before a
 * checkpoint included.
 *
 * <p>Not safe for use by several threads.
 */
public final class FileChecks implements AutoCloseable {

  private final Spill spill = new Spill(Partition.BLOCK_BYTES);
  private final SpecFields fields;
  private final List<RunningCheck> running;

  /** Answers the checks at the begin of a file. */
  public FileChecks(List<FileCheck> checks, CsvImportSpec spec) {
    this.fields = SpecFields.of(spec);
    this.running = checks.stream().map(this::running).toList();
  }

  /** Looks at the next row of the file, and answers it. */
  public MappedRow add(MappedRow row) {
    running.forEach(check -> check.add(row));
    return row;
  }

  /**
   * How many columns the rows so far give reason to warn of.
   *
   * @param record the last that counts
   */
  public long warned(ProblemCode code, long record) {
    return running.stream()
        .flatMap(check -> check.early().stream())
        .filter(early -> early.code() == code && early.record() <= record)
        .count();
  }

  /** Answers what was found in all rows; to be called once, at the end of the file. */
  public Found finish() {
    Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    List<Problem> first = new ArrayList<>();
    for (RunningCheck check : running) {
      Found found = check.finish();
      found.counts().forEach((code, count) -> counts.merge(code, count, Long::sum));
      first.addAll(found.first());
    }
    return new Found(counts, first);
  }

  /** Gives up the room that the rows took. */
  @Override
  public void close() {
    spill.close();
  }

  private RunningCheck running(FileCheck check) {
    if (check instanceof FileCheck.Constant constant) {
      return new ConstantCheck(constant.field(), fields.header(constant.field()));
    }
    if (check instanceof FileCheck.Shifted shifted) {
      return new ShiftCheck(shifted, fields.header(shifted.key()));
    }
    if (check instanceof FileCheck.Unique unique) {
      return clash(unique.field(), ProblemCode.DUPLICATE_IN_FILE, equal(unique.field()));
    }
    if (check instanceof FileCheck.OneValueEach each) {
      return clash(
          each.field(),
          ProblemCode.SEVERAL_VALUES_FOR_KEY,
          differing(row -> row.value(each.key()), each.field()));
    }
    if (check instanceof FileCheck.LookAlikes alike) {
      return clash(
          alike.field(),
          ProblemCode.LOOK_ALIKE_IDENTIFIERS,
          differing(row -> skeleton(row, alike.field()), alike.field()));
    }
    throw new IllegalStateException("a check without its like here: " + check.getClass());
  }

  private RunningCheck clash(String field, ProblemCode code, ClashCheck.Terms terms) {
    return new ClashCheck(terms, code, fields.header(field), spill);
  }

  private static ClashCheck.Terms equal(String field) {
    return new ClashCheck.Terms(
        row -> row.value(field), (row, hash) -> Optional.of(0L), KeyedRows.Clash.SAME_KEY);
  }

  private static ClashCheck.Terms differing(
      Function<MappedRow, Optional<Object>> key, String field) {
    return new ClashCheck.Terms(
        key, (row, hash) -> row.value(field).map(hash::of), KeyedRows.Clash.OTHER_VALUE);
  }

  private static Optional<Object> skeleton(MappedRow row, String field) {
    return row.value(field)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .map(LookAlike::skeleton);
  }
}
