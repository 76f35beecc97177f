package dev.muster.internal.undo;

import dev.muster.internal.commit.Batches;
import dev.muster.internal.commit.Fenced;
import dev.muster.internal.commit.SlicedWrites;
import dev.muster.internal.retry.Retries;
import dev.muster.model.CommitResult;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.report.KeptReason;
import dev.muster.spi.ImportJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An undo in a plain store, which may do a part of what it is asked: those who were not taken back
 * are decided again one by one. The journal is told before and after.
 */
final class PlainUndo implements UndoKeeper {

  private static final int TRIES_ALONE = 5;

  private final SlicedWrites store;
  private final ImportJournal journal;
  private final Retries retries;
  private final Batches batches;
  private final UndoPlanner planner;

  PlainUndo(Scope scope, Opened opened, UndoPlanner planner) {
    this.journal = planner.ports().journal();
    this.retries = planner.ports().retries();
    this.store = new SlicedWrites(scope, planner.ports().contacts(), retries);
    this.batches = new Batches(scope, opened.epoch());
    this.planner = planner;
  }

  @Override
  public long epoch() {
    return batches.epoch();
  }

  @Override
  public UndoProgress keep(UndoProgress before, List<Trace> traces) {
    List<Decision> planned = planner.decide(traces);
    UndoStep begun = UndoStep.of(before, traces, planned);
    Optional<CommitResult> not = retries.of(() -> journal.begin(begun.batch(batches)));
    if (not.isPresent()) {
      stopIfFenced(not.get());
      return begun.after();
    }
    Done done = new Done(begun.rows().get(0).record());
    List<Decision> settled = settle(traces, planned, done);
    UndoStep ended = UndoStep.of(before, traces, settled).writing(done.writes, done.origins());
    stopIfFenced(retries.of(() -> journal.end(ended.batch(batches), done.receipts)));
    return ended.after();
  }

  private List<Decision> settle(List<Trace> traces, List<Decision> planned, Done done) {
    List<Write> all = planned.stream().flatMap(each -> writes(each).stream()).toList();
    List<Receipt> answers = store.write(all);
    done.add(all, answers);
    List<Decision> settled = new ArrayList<>(planned.size());
    int from = 0;
    for (int i = 0; i < planned.size(); i++) {
      int to = from + writes(planned.get(i)).size();
      List<Receipt> own = answers.subList(from, to);
      settled.add(
          isWritten(own) ? planned.get(i) : alone(traces.get(i), planned.get(i), own, done));
      from = to;
    }
    return settled;
  }

  /** Decides about one again and again until the store has an answer. */
  private Decision alone(Trace trace, Decision first, List<Receipt> firstAnswers, Done done) {
    List<Receipt> answers = firstAnswers;
    boolean uncertain = isUncertain(firstAnswers);
    for (int tries = 0; tries < TRIES_ALONE; tries++) {
      if (isRefusedForGood(answers)) {
        return Decision.kept(KeptReason.STORE_REFUSED);
      }
      Decision again = planner.decide(List.of(trace)).get(0);
      if (again instanceof Decision.Kept) {
        return uncertain ? Decision.kept(KeptReason.UNCERTAIN) : again;
      }
      List<Write> writes = writes(again);
      if (writes.isEmpty()) {
        return uncertain ? first : again;
      }
      answers = store.write(writes);
      done.add(writes, answers);
      uncertain |= isUncertain(answers);
      if (isWritten(answers)) {
        return again;
      }
    }
    return Decision.kept(uncertain ? KeptReason.UNCERTAIN : KeptReason.CONTENDED);
  }

  private static List<Write> writes(Decision decision) {
    return decision instanceof Decision.Back back ? back.writes() : List.of();
  }

  private static boolean isWritten(List<Receipt> answers) {
    return answers.stream().allMatch(answer -> answer.kind() == Receipt.Kind.WRITTEN);
  }

  private static boolean isUncertain(List<Receipt> answers) {
    return answers.stream().anyMatch(answer -> answer.kind() == Receipt.Kind.UNKNOWN);
  }

  private static boolean isRefusedForGood(List<Receipt> answers) {
    return answers.stream()
        .flatMap(answer -> answer.refusal().stream())
        .anyMatch(why -> why == Refusal.INVALID);
  }

  private static void stopIfFenced(CommitResult result) {
    if (result instanceof CommitResult.Fenced) {
      throw new Fenced();
    }
  }

  /** What the store has done of a chunk, or may have. */
  private static final class Done {

    private final long record;
    private final List<Write> writes = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    Done(long record) {
      this.record = record;
    }

    void add(List<Write> asked, List<Receipt> answers) {
      for (int i = 0; i < asked.size(); i++) {
        if (answers.get(i).kind() != Receipt.Kind.REFUSED) {
          writes.add(asked.get(i));
          receipts.add(answers.get(i));
        }
      }
    }

    List<Long> origins() {
      return writes.stream().map(write -> record).toList();
    }
  }
}
