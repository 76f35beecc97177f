package dev.muster.internal;

import dev.muster.internal.map.RowMapper;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.validate.RowValidation;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps 1 to 3: reads, maps and validates rows until a chunk is full, by rows or by bytes. */
final class ChunkReader {

  private static final long CHUNK_BYTES = 16L << 20;

  private final RecordReader reader;
  private final RowMapper mapper;
  private final RowValidation validation;
  private final int chunkRows;

  ChunkReader(RecordReader reader, RowMapper mapper, RowValidation validation, int chunkRows) {
    this.reader = reader;
    this.mapper = mapper;
    this.validation = validation;
    this.chunkRows = chunkRows;
  }

  /** Answers the next chunk; empty at the end of the file. */
  Optional<Chunk> next() {
    List<Traveller> rows = new ArrayList<>();
    long start = reader.position().byteOffset();
    while (rows.size() < chunkRows && reader.position().byteOffset() - start < CHUNK_BYTES) {
      Optional<ReadRecord> record = reader.next();
      if (record.isEmpty()) {
        break;
      }
      rows.add(record.get().fold(this::clean, ChunkReader::damaged));
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
        .flatMap(row -> validation.validate(row, ended::add))
        .<Traveller>map(Traveller.OnItsWay::new)
        .orElseGet(() -> new Traveller.Ended(ended.get(0)));
  }

  private static Traveller damaged(ReadRecord.Damaged record) {
    return new Traveller.Ended(
        RowOutcome.without(record.at(), OutcomeKind.REJECTED, List.of(record.problem())));
  }
}
