package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.OutcomeKind;
import dev.muster.report.Effect;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.row.ResolvedRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans rows against a working set, in file order. A row is planned whole or not at all.
 *
 * <p>Not safe for use by several threads.
 */
public final class RowPlanner {

  private final IdentifierClaims claims;
  private final AttributePlan attributes;
  private final EventPlan events;
  private final Triggers triggers;

  /** Answers a planner made of its parts. */
  public RowPlanner(
      IdentifierClaims claims, AttributePlan attributes, EventPlan events, Triggers triggers) {
    this.claims = claims;
    this.attributes = attributes;
    this.events = events;
    this.triggers = triggers;
  }

  /** Answers what a row comes to, and does it to the working set. */
  public PlannedRow plan(ResolvedRow row, WorkingSet people) {
    if (events.isThere(row, people)) {
      return PlannedRow.idle(
          RowOutcome.without(row.at(), OutcomeKind.UNCHANGED, row.row().problems()));
    }
    List<Problem> errors = claims.problems(row, people);
    if (!errors.isEmpty()) {
      List<Problem> all = row.row().withProblems(errors).problems();
      return PlannedRow.idle(RowOutcome.without(row.at(), OutcomeKind.REJECTED, all));
    }
    return apply(row, people);
  }

  private PlannedRow apply(ResolvedRow row, WorkingSet people) {
    Happenings happenings = new Happenings();
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Optional<Person> known = row.person().map(people::person);
    Person person = known.orElseGet(() -> claims.create(row, people));
    boolean claimed = known.isPresent() && claims.apply(row, person, people);
    boolean changed = attributes.apply(row, person, people, happenings);
    if (known.isEmpty()) {
      happenings.clear();
      happenings.personCreated();
      effects.add(Effect.PERSON_CREATED);
    } else if (claimed || changed) {
      effects.add(Effect.PERSON_UPDATED);
    }
    List<Problem> problems = new ArrayList<>(row.row().problems());
    if (events.apply(row, person, people, happenings)) {
      effects.add(Effect.EVENT_STORED);
      problems.addAll(events.warnings(row));
    }
    return triggers.decide(row, happenings, new Ended(person, kind(effects), effects, problems));
  }

  private static OutcomeKind kind(Set<Effect> effects) {
    if (effects.contains(Effect.EVENT_STORED) || effects.contains(Effect.PERSON_CREATED)) {
      return OutcomeKind.CREATED;
    }
    return effects.isEmpty() ? OutcomeKind.UNCHANGED : OutcomeKind.UPDATED;
  }

  /** How a row ends before triggers are decided. */
  record Ended(Person person, OutcomeKind kind, Set<Effect> effects, List<Problem> problems) {}
}
