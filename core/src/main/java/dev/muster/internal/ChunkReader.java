package dev.muster.internal;

import dev.muster.internal.map.RowMapper;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.validate.FileChecks;
import dev.muster.internal.validate.RowValidation;
import dev.muster.model.Checkpoint;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps 1 to 3: reads, maps and validates rows until a chunk is full, by rows or by bytes. */
final class ChunkReader {

  private static final Logger LOG = System.getLogger(ChunkReader.class.getName());
  private static final long CHUNK_BYTES = 16L << 20;

  private final RecordReader reader;
  private final RowMapper mapper;
  private final Judges judges;
  private final int chunkRows;
  private long alone;

  /**
   * Who look at each row that is mapped.
   *
   * @param file at all rows together
   * @param row at each alone
   */
  record Judges(FileChecks file, RowValidation row) {}

  ChunkReader(RecordReader reader, RowMapper mapper, Judges judges, int chunkRows) {
    this.reader = reader;
    this.mapper = mapper;
    this.judges = judges;
    this.chunkRows = chunkRows;
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
        mapper.map(clean.row(), (row, errors) -> {}).ifPresent(judges.file::add);
      }
    }
    return reader.position().byteOffset() == reached.byteOffset() && reader.isAsExpected();
  }

  /** Lets the rows of about one chunk go one by one, so that the culprit stands alone. */
  void goAlone() {
    alone = chunkRows;
  }

  /** Answers the next chunk; empty at the end of the file. */
  Optional<Chunk> next() {
    List<Traveller> rows = new ArrayList<>();
    long start = reader.position().byteOffset();
    boolean cautious = alone > 0;
    int most = cautious ? 1 : chunkRows;
    alone = Math.max(0, alone - 1);
    while (rows.size() < most && reader.position().byteOffset() - start < CHUNK_BYTES) {
      Optional<ReadRecord> record = reader.next();
      if (record.isEmpty()) {
        break;
      }
      rows.add(record.get().fold(cautious ? this::cautious : this::clean, ChunkReader::damaged));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chunk(rows, reader.position(), reader.prefix()));
  }

  private Traveller clean(ReadRecord.Clean record) {
    List<RowOutcome> ended = new ArrayList<>(1);
    return mapper
        .map(
            record.row(),
            (row, errors) -> ended.add(RowOutcome.without(row.at(), OutcomeKind.REJECTED, errors)))
        .map(row -> row.withProblems(record.warnings()))
        .map(judges.file::add)
        .flatMap(row -> judges.row.validate(row, ended::add))
        .<Traveller>map(Traveller.OnItsWay::new)
        .orElseGet(() -> new Traveller.Ended(ended.get(0)));
  }

  /** A rule that fails on the same row again and again has said that the row is not valid. */
  private Traveller cautious(ReadRecord.Clean record) {
    try {
      return clean(record);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.WARNING, "a rule failed on a row with " + e.getClass().getName());
      Problem problem = Problem.error(ProblemCode.RULE_FAILED, record.at());
      return new Traveller.Ended(
          RowOutcome.without(record.at(), OutcomeKind.REJECTED, List.of(problem)));
    }
  }

  private static Traveller damaged(ReadRecord.Damaged record) {
    return new Traveller.Ended(
        RowOutcome.without(record.at(), OutcomeKind.REJECTED, List.of(record.problem())));
  }
}
