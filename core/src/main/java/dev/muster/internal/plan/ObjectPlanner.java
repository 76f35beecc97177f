package dev.muster.internal.plan;

import dev.muster.internal.overlay.Thing;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.ObjectId;
import dev.muster.model.OutcomeKind;
import dev.muster.report.Effect;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.spec.KnownObjects;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.UnknownObjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans rows of objects against a working set, in file order.
 *
 * <p>Not safe for use by several threads.
 */
public final class ObjectPlanner {

  private final KnownObjects knownObjects;
  private final UnknownObjects unknownObjects;
  private final AttributePlan attributes;
  private final Triggers triggers;

  /** Answers a planner for a spec. */
  public ObjectPlanner(ObjectSpec spec, AttributePlan attributes, Triggers triggers) {
    this.knownObjects = spec.knownObjects();
    this.unknownObjects = spec.unknownObjects();
    this.attributes = attributes;
    this.triggers = triggers;
  }

  /** Answers what a row comes to, and does it to the working set. */
  public PlannedRow plan(MappedRow row, WorkingSet set) {
    ObjectId id = row.object().orElseThrow();
    Optional<Thing> known = set.object(id);
    boolean skips =
        known.isPresent()
            ? knownObjects == KnownObjects.SKIP
            : unknownObjects == UnknownObjects.SKIP;
    if (skips) {
      return PlannedRow.passedOver(row);
    }
    List<Problem> errors =
        known
            .map(object -> errors(row, object))
            .orElseGet(() -> errors(row, unknownObjects == UnknownObjects.REJECT));
    return errors.isEmpty()
        ? apply(new ResolvedRow(row, Optional.empty(), id.asIdentifier()), known, set)
        : PlannedRow.rejected(row, errors);
  }

  private List<Problem> errors(MappedRow row, Thing known) {
    return knownObjects == KnownObjects.REJECT
        ? List.of(Problem.error(ProblemCode.KNOWN_OBJECT, row.at()))
        : AttributePlan.problems(row, known);
  }

  private static List<Problem> errors(MappedRow row, boolean rejects) {
    return rejects ? List.of(Problem.error(ProblemCode.UNKNOWN_OBJECT, row.at())) : List.of();
  }

  private PlannedRow apply(ResolvedRow row, Optional<Thing> known, WorkingSet set) {
    ObjectId id = row.row().object().orElseThrow();
    Thing object = known.orElseGet(() -> set.create(id));
    Happenings happenings = new Happenings(Happenings.Attributes.UNTOLD);
    boolean changed =
        attributes.apply(row.row(), Set.of(), new AttributePlan.Place(object, set, happenings));
    if (known.isEmpty()) {
      happenings.objectCreated(id.type());
    }
    Ended ended =
        known.isEmpty()
            ? new Ended(OutcomeKind.CREATED, Set.of(Effect.OBJECT_CREATED))
            : changed
                ? new Ended(OutcomeKind.UPDATED, Set.of(Effect.OBJECT_UPDATED))
                : new Ended(OutcomeKind.UNCHANGED, Set.of());
    return triggers.decide(row, happenings, ended.of(List.of(object), row.row().problems()));
  }
}
