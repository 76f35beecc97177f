package dev.muster.internal;

import dev.muster.internal.commit.Batches;
import dev.muster.internal.commit.Fenced;
import dev.muster.internal.commit.SlicedWrites;
import dev.muster.internal.overlay.Subject;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.retry.Retries;
import dev.muster.model.CommitResult;
import dev.muster.model.Opened;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.row.ProblemCode;
import dev.muster.spi.ImportJournal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps chunks in a plain store, which may do a part of what it is asked: rows whose write was not
 * done are planned again one by one. The journal is told before and after.
 */
final class PlainKeeper implements ChunkKeeper {

  private static final int TRIES_ALONE = 5;

  private final SlicedWrites store;
  private final ImportJournal journal;
  private final Batches batches;
  private final ChunkPlanner planner;
  private final RunProgress progress;
  private final Retries retries;

  PlainKeeper(ImportSetup.Ports ports, Opened opened, ChunkPlanner planner, RunProgress progress) {
    this.store = new SlicedWrites(progress.scope(), ports.contacts(), progress.retries());
    this.journal = ports.journal();
    this.batches = new Batches(progress.scope(), opened.epoch());
    this.planner = planner;
    this.progress = progress;
    this.retries = progress.retries();
  }

  @Override
  public long epoch() {
    return batches.epoch();
  }

  @Override
  public void keep(Chunk chunk) {
    PlannedChunk planned = planner.plan(chunk);
    int count = planned.rows().size();
    if (count < chunk.rows().size()) {
      keep(chunk.first(count));
      keep(chunk.after(count));
      return;
    }
    progress.judge(chunk, planned.rows(), this::keep);
    Step step = progress.step(chunk, planned.rows(), batches.epoch());
    progress.beforeWrite();
    WriteBatch begun =
        step.batch(batches, List.copyOf(planned.writes().values()), planned.origins());
    Optional<CommitResult> not = retries.of(() -> journal.begin(begun));
    if (not.isPresent()) {
      stopIfFenced(not.get());
      progress.kept(step);
      return;
    }
    Done done = new Done();
    Map<Subject, Receipt> undone = write(planned, done);
    Step written =
        undone.isEmpty()
            ? step
            : progress.step(chunk, settle(chunk, planned, undone, done), batches.epoch());
    WriteBatch ended = written.batch(batches, done.writes, done.origins);
    stopIfFenced(retries.of(() -> journal.end(ended, done.receipts)));
    progress.kept(written);
  }

  /**
   * Plans those rows anew whose write was not done, and from the first of them on also those that
   * came to nothing, as that may have been because of it.
   */
  private List<PlannedRow> settle(
      Chunk chunk, PlannedChunk planned, Map<Subject, Receipt> answers, Done done) {
    List<PlannedRow> rows = new ArrayList<>(planned.rows());
    boolean all = true;
    for (int i = 0; i < rows.size(); i++) {
      Traveller row = chunk.rows().get(i);
      Optional<Receipt> undone = undone(rows.get(i), answers);
      if (undone.isPresent()) {
        rows.set(i, alone(row, rows.get(i), undone.get(), done));
        all = false;
      } else if (!all && rows.get(i).subjects().isEmpty() && row instanceof Traveller.OnItsWay) {
        rows.set(i, alone(row, rows.get(i), Receipt.refused(Refusal.MOVED), done));
      }
    }
    return rows;
  }

  /** The first answer to a write of a row that was not done. */
  private static Optional<Receipt> undone(PlannedRow row, Map<Subject, Receipt> undone) {
    for (Subject subject : row.subjects()) {
      Receipt answer = undone.get(subject);
      if (answer != null) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  /** Plans one row again and again until the store has an answer for it. */
  private PlannedRow alone(Traveller row, PlannedRow first, Receipt firstAnswer, Done done) {
    Receipt answer = firstAnswer;
    PlannedRow written = first;
    for (int tries = 0; tries < TRIES_ALONE; tries++) {
      PlannedChunk planned = planner.planAlone(row);
      PlannedRow again = planned.rows().get(0);
      if (planned.writes().isEmpty()) {
        boolean was = answer.kind() == Receipt.Kind.UNKNOWN;
        return was && again.outcome().kind() == OutcomeKind.UNCHANGED ? written : again;
      }
      Optional<Receipt> undone = undone(again, write(planned, done));
      if (undone.isEmpty()) {
        return again;
      }
      answer = undone.get();
      written = again;
      if (answer.refusal().filter(why -> why == Refusal.INVALID).isPresent()) {
        return PlannedRow.idle(row.rejected(ProblemCode.STORE_REFUSED));
      }
    }
    if (answer.kind() == Receipt.Kind.UNKNOWN) {
      throw new IllegalStateException("the store cannot tell whether it wrote " + row.at());
    }
    return PlannedRow.idle(row.rejected(ProblemCode.STORE_CONTENDED));
  }

  /** Answers what the store says of the writes that it has not done. */
  private Map<Subject, Receipt> write(PlannedChunk planned, Done done) {
    List<Receipt> receipts = store.write(List.copyOf(planned.writes().values()));
    Map<Subject, Receipt> undone = new HashMap<>(0);
    int i = 0;
    for (Map.Entry<Subject, Write> entry : planned.writes().entrySet()) {
      Receipt receipt = receipts.get(i);
      if (receipt.kind() != Receipt.Kind.WRITTEN) {
        undone.put(entry.getKey(), receipt);
      }
      if (receipt.kind() != Receipt.Kind.REFUSED) {
        done.add(entry.getValue(), planned.origins().get(i), receipt);
      }
      i++;
    }
    return undone;
  }

  private static void stopIfFenced(CommitResult result) {
    if (result instanceof CommitResult.Fenced) {
      throw new Fenced();
    }
  }

  /** What the store has done of a chunk, or may have. */
  private static final class Done {

    private final List<Write> writes = new ArrayList<>();
    private final List<Long> origins = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    void add(Write write, long origin, Receipt receipt) {
      writes.add(write);
      origins.add(origin);
      receipts.add(receipt);
    }
  }
}
