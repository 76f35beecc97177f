package dev.muster.internal.undo;

import dev.muster.model.Checkpoint;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import dev.muster.report.UndoCounts;
import dev.muster.report.UndoReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far an undo has come, and what it has done.
 *
 * @param report of all that is done
 * @param position to go on from
 */
record UndoProgress(UndoReport report, Position position) {

  /** How many contacts and objects are done. */
  long done() {
    return report.contacts().all() + report.objects().all();
  }

  UndoProgress at(Position other) {
    return new UndoProgress(report, other);
  }

  /** Answers the progress with one thing more. */
  UndoProgress plus(Trace trace, Decision decision) {
    boolean contact = trace.kind() == KeptThing.Kind.CONTACT;
    UndoCounts contacts = report.contacts();
    UndoCounts objects = report.objects();
    return new UndoProgress(
        new UndoReport(
            report.importId(),
            report.undoId(),
            report.state(),
            report.instant(),
            contact ? plus(contacts, decision) : contacts,
            contact ? objects : plus(objects, decision),
            plus(report.took(), decision),
            reasons(decision),
            firstKept(trace, decision)),
        position.behind(trace));
  }

  private static UndoCounts plus(UndoCounts counts, Decision decision) {
    if (!(decision instanceof Decision.Back back)) {
      return new UndoCounts(counts.removed(), counts.restored(), counts.kept() + 1);
    }
    return back.effects().origin() == Decision.Origin.IMPORT
        ? new UndoCounts(counts.removed() + 1, counts.restored(), counts.kept())
        : new UndoCounts(counts.removed(), counts.restored() + 1, counts.kept());
  }

  private static UndoReport.Taken plus(UndoReport.Taken took, Decision decision) {
    return decision instanceof Decision.Back back
        ? new UndoReport.Taken(
            took.events() + back.effects().events(),
            took.memberships() + back.effects().memberships(),
            took.links() + back.effects().links(),
            took.intents(),
            took.recalled())
        : took;
  }

  private Map<KeptReason, Long> reasons(Decision decision) {
    if (!(decision instanceof Decision.Kept kept)) {
      return report.reasons();
    }
    Map<KeptReason, Long> reasons = new EnumMap<>(KeptReason.class);
    reasons.putAll(report.reasons());
    reasons.merge(kept.reason(), 1L, Long::sum);
    return reasons;
  }

  private List<KeptThing> firstKept(Trace trace, Decision decision) {
    if (!(decision instanceof Decision.Kept kept) || report.firstKept().size() == UndoReport.MOST) {
      return report.firstKept();
    }
    List<KeptThing> first = new ArrayList<>(report.firstKept());
    first.add(new KeptThing(trace.kind(), trace.record(), kept.reason()));
    return first;
  }

  UndoProgress withIntents(long withdrawn, long recalled) {
    UndoReport.Taken took = report.took();
    return with(
        report.state(),
        new UndoReport.Taken(took.events(), took.memberships(), took.links(), withdrawn, recalled));
  }

  UndoProgress ended(ImportState state) {
    return with(state, report.took());
  }

  private UndoProgress with(ImportState state, UndoReport.Taken took) {
    return new UndoProgress(
        new UndoReport(
            report.importId(),
            report.undoId(),
            state,
            report.instant(),
            report.contacts(),
            report.objects(),
            took,
            report.reasons(),
            report.firstKept()),
        position);
  }

  /** What the journal remembers of the last thing that was added. */
  LedgerRow row(Trace trace, Decision decision) {
    return decision instanceof Decision.Kept kept
        ? new LedgerRow(
            done(), trace.record(), OutcomeKind.SKIPPED, Map.of("kept", kept.reason().name()))
        : new LedgerRow(done(), trace.record(), OutcomeKind.UPDATED, Map.of());
  }

  Checkpoint checkpoint() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("report", report.toTree());
    state.put("kind", position.kind().name());
    state.put("batch", position.batch());
    state.put("done", (long) position.done());
    return new Checkpoint(done(), done(), 0, 0, "", state);
  }

  /** Answers the progress that a checkpoint remembers. */
  static UndoProgress of(Checkpoint checkpoint) {
    Map<String, Object> state = checkpoint.runState();
    if (state.get("report") instanceof Map<?, ?> told
        && state.get("kind") instanceof String kind
        && state.get("batch") instanceof Number batch
        && state.get("done") instanceof Number done) {
      Map<String, Object> report = new LinkedHashMap<>();
      told.forEach((name, value) -> report.put((String) name, value));
      return new UndoProgress(
          UndoReport.fromTree(report),
          new Position(
              KeptThing.Kind.valueOf(kind), batch.longValue(), Math.toIntExact(done.longValue())));
    }
    throw new IllegalStateException("checkpoint must hold the state of an undo");
  }
}
