package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.Thing;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.Link;
import dev.muster.model.ObjectId;
import dev.muster.model.OutcomeKind;
import dev.muster.report.Effect;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.spec.RelationshipSpec;
import dev.muster.spec.UnknownObjects;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans rows of relationships against a working set, in file order. Neither side is made or
 * changed.
 *
 * <p>Not safe for use by several threads.
 */
public final class LinkPlanner {

  private final UnknownObjects unknownObjects;
  private final Parts parts;
  private final Triggers triggers;

  /** Answers a planner for a spec. */
  public LinkPlanner(RelationshipSpec spec, Parts parts, Triggers triggers) {
    this.unknownObjects = spec.unknownObjects();
    this.parts = parts;
    this.triggers = triggers;
  }

  /**
   * What plans each part of a row.
   *
   * @param claims tells whose identifiers these are
   * @param attributes of the relationship
   * @param segments of the person
   */
  public record Parts(IdentifierClaims claims, AttributePlan attributes, SegmentPlan segments) {}

  /** The relationship that a row is about. */
  public static Optional<Link> link(ResolvedRow row) {
    return row.person()
        .flatMap(person -> row.row().object().map(object -> new Link(person.id(), object)));
  }

  /** Answers what a row of a known person comes to, and does it to the working set. */
  public PlannedRow plan(ResolvedRow row, WorkingSet set) {
    ObjectId object = row.row().object().orElseThrow();
    Link link = link(row).orElseThrow();
    boolean unknown = set.object(object).isEmpty();
    if (unknown && unknownObjects == UnknownObjects.SKIP) {
      return PlannedRow.passedOver(row.row());
    }
    List<Problem> errors = new ArrayList<>(parts.claims().strangers(row));
    if (unknown) {
      errors.add(Problem.error(ProblemCode.UNKNOWN_OBJECT, row.at()));
    }
    set.tie(link).ifPresent(tie -> errors.addAll(AttributePlan.problems(row.row(), tie)));
    return errors.isEmpty() ? apply(row, link, set) : PlannedRow.rejected(row.row(), errors);
  }

  private PlannedRow apply(ResolvedRow row, Link link, WorkingSet set) {
    Optional<Thing> known = set.tie(link);
    Thing tie = known.orElseGet(() -> set.create(link));
    Person person = set.person(row.person().orElseThrow());
    Happenings happenings = new Happenings(Happenings.Attributes.UNTOLD);
    boolean changed =
        parts
            .attributes()
            .apply(row.row(), Set.of(), new AttributePlan.Place(tie, set, happenings));
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    if (known.isEmpty()) {
      happenings.relationshipMade(link.object().type());
      effects.add(Effect.RELATIONSHIP_MADE);
    } else if (changed) {
      effects.add(Effect.RELATIONSHIP_UPDATED);
    }
    if (parts.segments().apply(person, set, happenings)) {
      effects.add(Effect.SEGMENT_JOINED);
    }
    OutcomeKind kind =
        known.isEmpty()
            ? OutcomeKind.CREATED
            : effects.isEmpty() ? OutcomeKind.UNCHANGED : OutcomeKind.UPDATED;
    return triggers.decide(
        row, happenings, new Ended(kind, effects, List.of(tie, person), row.row().problems()));
  }
}
