package dev.muster.internal;

import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.plan.EngineFailed;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.plan.TriggerMemory;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import dev.muster.row.ProblemCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps 4 and 5: looks up what a chunk's rows need, then resolves and plans row after row. */
final class ChunkPlanner {

  private static final Logger LOG = System.getLogger(ChunkPlanner.class.getName());

  /** By one owner that is careful; those before it failed there too. */
  static final int TRIES_OF_A_RULE = 3;

  private final LookUp lookUp;
  private final LookAhead ahead;
  private final RowWay way;
  private final TriggerMemory memory;
  private boolean rejecting;

  ChunkPlanner(LookUp lookUp, RowWay way, TriggerMemory memory) {
    this.lookUp = lookUp;
    this.ahead = new LookAhead(lookUp, way);
    this.way = way;
    this.memory = memory;
  }

  /** A rule that fails on a row that is planned by itself says from now on that it is not valid. */
  void rejectWhereARuleFails() {
    rejecting = true;
  }

  /** Looks up ahead. */
  LookAhead ahead() {
    return ahead;
  }

  /**
   * Answers what rows come to, on fresh answers of the store, or on one that was given ahead and
   * still holds. A row that can be planned only once the rows before it are kept is left out, and
   * all after it: at least one is planned.
   */
  PlannedChunk plan(Chunk chunk) {
    memory.planAgain();
    Optional<Answer> answer = rejecting ? Optional.empty() : ahead.answer(chunk);
    return answer.isPresent()
        ? planned(chunk.rows(), over(chunk.rows(), answer.get()))
        : planned(chunk.rows());
  }

  /** Answers what one row of a chunk comes to that was planned before. */
  PlannedChunk planAlone(Traveller row) {
    memory.planAgain(row.at().record());
    return planned(List.of(row));
  }

  private PlannedChunk planned(List<Traveller> rows) {
    return rejecting && rows.size() == 1
        ? plannedOrRejected(rows.get(0))
        : planned(rows, lookUp(rows));
  }

  private WorkingSet lookUp(List<Traveller> rows) {
    List<MappedRow> wanting = LookAhead.rows(rows);
    return lookUp.over(lookUp.ask(wanting, way), wanting, way);
  }

  private WorkingSet over(List<Traveller> rows, Answer answer) {
    return lookUp.over(answer, LookAhead.rows(rows), way);
  }

  private PlannedChunk plannedOrRejected(Traveller row) {
    for (int tries = 0; tries < TRIES_OF_A_RULE; tries++) {
      WorkingSet set = lookUp(List.of(row));
      try {
        return planned(List.of(row), set);
      } catch (EngineFailed e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        LOG.log(Level.WARNING, "a rule failed on a row with " + e.getClass().getName());
        memory.planAgain(row.at().record());
      }
    }
    return new PlannedChunk(
        List.of(PlannedRow.idle(row.rejected(ProblemCode.RULE_FAILED))), Map.of());
  }

  private PlannedChunk planned(List<Traveller> rows, WorkingSet set) {
    List<PlannedRow> planned = new ArrayList<>(rows.size());
    for (Traveller traveller : rows) {
      Optional<PlannedRow> next = plan(traveller, set);
      if (next.isEmpty()) {
        break;
      }
      planned.add(next.get());
    }
    PlannedChunk chunk = new PlannedChunk(planned, set.writes());
    ahead.touch(chunk.writes().values());
    return chunk;
  }

  private Optional<PlannedRow> plan(Traveller traveller, WorkingSet set) {
    Optional<MappedRow> row = onItsWay(traveller);
    if (row.isEmpty()) {
      return Optional.of(PlannedRow.idle(((Traveller.Ended) traveller).outcome()));
    }
    for (Identifier identifier : row.get().identifiers()) {
      if (set.isReleased(identifier)) {
        return Optional.empty();
      }
    }
    return way.plan(row.get(), set);
  }

  private static Optional<MappedRow> onItsWay(Traveller traveller) {
    return traveller instanceof Traveller.OnItsWay onItsWay
        ? Optional.of(onItsWay.row())
        : Optional.empty();
  }
}
