package dev.muster.internal;

import dev.muster.internal.files.Original;
import dev.muster.internal.read.Prefix;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.model.Checkpoint;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Steps 1 to 3: reads, maps and validates rows until a chunk is full, by rows or by bytes. */
final class ChunkReader {

  private static final Logger LOG = System.getLogger(ChunkReader.class.getName());
  private static final long CHUNK_BYTES = 16L << 20;

  private final RecordReader reader;
  private final RowSteps steps;
  private final Originals originals;
  private final ChunkSize size;
  private final LongPredicate single;
  private int triesOfARule = 1;
  private long alone;
  private long givenUp = -1;

  /**
   * How rows are cut into chunks.
   *
   * @param size of chunks, in rows
   * @param single which records are chunks by themselves
   */
  record Cut(ChunkSize size, LongPredicate single) {}

  ChunkReader(RecordReader reader, RowSteps steps, Originals originals, Cut cut) {
    this.reader = reader;
    this.steps = steps;
    this.originals = originals;
    this.size = cut.size();
    this.single = cut.single();
  }

  /**
   * Passes over the rows that are done. They are mapped, as rows below may be counted or compared
   * with them, and nothing else.
   *
   * @return whether the file is the one whose rows they are
   */
  boolean skip(Checkpoint reached) {
    while (reader.position().record() <= reached.record()) {
      Optional<ReadRecord> record = reader.next();
      if (record.isEmpty()) {
        return false;
      }
      if (record.get() instanceof ReadRecord.Clean clean) {
        steps
            .mapper()
            .map(clean.row(), (row, errors) -> {})
            .map(steps.file()::add)
            .ifPresent(steps.names()::skip);
      }
    }
    return reader.position().byteOffset() == reached.byteOffset() && reader.isAsExpected();
  }

  /** Lets the rows of about one chunk go one by one, so that the culprit stands alone. */
  void goAlone() {
    alone = size.most();
  }

  /** Rejects a record as soon as it is read, as the process has died of it again and again. */
  void giveUp(long record) {
    givenUp = record;
  }

  /** Answers the next chunk; empty at the end of the file. */
  Optional<Chunk> next() {
    List<Traveller> rows = new ArrayList<>();
    long start = reader.position().byteOffset();
    boolean cautious = alone > 0;
    boolean byItself = cautious || single.test(reader.position().record());
    int most = byItself ? 1 : size.rows();
    alone = Math.max(0, alone - 1);
    while (rows.size() < most && (rows.isEmpty() || takes(reader.position(), start))) {
      Optional<ReadRecord> record = reader.next();
      if (record.isEmpty()) {
        break;
      }
      rows.add(
          record.get().at().record() == givenUp
              ? givenUp(record.get())
              : record.get().fold(cautious ? this::cautious : this::clean, this::damaged));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chunk(rows, reader.position(), reader.prefix()));
  }

  /** Whether a chunk that starts at a byte takes one record more. */
  private boolean takes(RowRef next, long start) {
    return next.byteOffset() - start < CHUNK_BYTES && !single.test(next.record());
  }

  private Traveller clean(ReadRecord.Clean record) {
    List<Traveller> ended = new ArrayList<>(1);
    Original original = originals.of(record);
    steps.watcher().read(record.row());
    return steps
        .mapper()
        .map(record.row(), (row, errors) -> ended.add(rejected(row, errors, original)))
        .map(row -> row.withProblems(record.warnings()))
        .map(this::seen)
        .flatMap(row -> valid(row, original, ended::add))
        .<Traveller>map(row -> new Traveller.OnItsWay(row, original))
        .orElseGet(() -> ended.get(0));
  }

  private MappedRow seen(MappedRow row) {
    steps.watcher().mapped(row);
    return steps.file().add(row);
  }

  private Optional<MappedRow> valid(MappedRow row, Original original, Consumer<Traveller> ended) {
    for (int left = triesOfARule - 1; ; left--) {
      try {
        return steps
            .validation()
            .validate(
                row,
                outcome -> ended.accept(new Traveller.Ended(outcome, Optional.of(row), original)));
      } catch (RuntimeException | StackOverflowError e) {
        if (left == 0) {
          throw e;
        }
        LOG.log(Level.WARNING, "a rule failed on a row with " + e.getClass().getName());
      }
    }
  }

  private static Traveller rejected(MappedRow row, List<Problem> errors, Original original) {
    return new Traveller.Ended(
        RowOutcome.without(row.at(), OutcomeKind.REJECTED, errors), Optional.of(row), original);
  }

  /** A rule that fails on the same row again and again has said that the row is not valid. */
  private Traveller cautious(ReadRecord.Clean record) {
    triesOfARule = ChunkPlanner.TRIES_OF_A_RULE;
    try {
      return clean(record);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.WARNING, "a rule failed on a row with " + e.getClass().getName());
      Problem problem = Problem.error(ProblemCode.RULE_FAILED, record.at());
      return ended(record, OutcomeKind.REJECTED, List.of(problem));
    } finally {
      triesOfARule = 1;
    }
  }

  private Traveller givenUp(ReadRecord record) {
    Problem problem = Problem.error(ProblemCode.PROCESS_DIED, record.at());
    return ended(record, OutcomeKind.REJECTED, List.of(problem));
  }

  private Traveller damaged(ReadRecord.Damaged record) {
    return ended(record, OutcomeKind.REJECTED, List.of(record.problem()));
  }

  private Traveller ended(ReadRecord record, OutcomeKind kind, List<Problem> problems) {
    return new Traveller.Ended(
        RowOutcome.without(record.at(), kind, problems), Optional.empty(), originals.of(record));
  }

  /** What the whole file is, once it is read. */
  Prefix wholeFile() {
    return reader.wholeFile();
  }

  /** How many blank lines there are above where the reader stands. */
  long blankLines() {
    return reader.blankLines();
  }

  /** Answers as many rows as a chunk may have, unread but for their records. */
  List<Traveller> nextUnprocessed() {
    List<Traveller> rows = new ArrayList<>();
    long start = reader.position().byteOffset();
    while (rows.size() < size.most() && reader.position().byteOffset() - start < CHUNK_BYTES) {
      Optional<ReadRecord> record = reader.next();
      if (record.isEmpty()) {
        break;
      }
      List<Problem> problems =
          record.get().fold(ReadRecord.Clean::warnings, damaged -> List.of(damaged.problem()));
      rows.add(ended(record.get(), OutcomeKind.UNPROCESSED, problems));
    }
    return rows;
  }
}
