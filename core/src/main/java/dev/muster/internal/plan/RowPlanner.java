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
  private final ConsentCheck consents;
  private final AttributePlan attributes;
  private final EventPlan events;
  private final Triggers triggers;

  /** Answers a planner made of its parts. */
  public RowPlanner(Parts parts, Triggers triggers) {
    this.claims = parts.claims();
    this.consents = parts.consents();
    this.attributes = parts.attributes();
    this.events = parts.events();
    this.triggers = triggers;
  }

  /**
   * What plans each part of a row.
   *
   * @param claims of identifiers
   * @param consents of people
   * @param attributes of people
   * @param events of people
   */
  public record Parts(
      IdentifierClaims claims, ConsentCheck consents, AttributePlan attributes, EventPlan events) {}

  /** Forgets what was decided and not kept: the rows are planned again. */
  public void planAgain() {
    triggers.memory().planAgain();
  }

  /** Forgets what was decided for one row, which is planned again. */
  public void planAgain(long record) {
    triggers.memory().planAgain(record);
  }

  /** Answers what a row comes to, and does it to the working set. */
  public PlannedRow plan(ResolvedRow row, WorkingSet people) {
    if (events.isThere(row, people)) {
      return PlannedRow.idle(
          RowOutcome.without(row.at(), OutcomeKind.UNCHANGED, row.row().problems()));
    }
    Optional<Person> known = row.person().map(people::person);
    ConsentCheck.Finding consent = consents.find(row, known);
    List<Problem> errors = new ArrayList<>(claims.problems(row, people));
    errors.addAll(consent.errors());
    errors.addAll(events.errors(row));
    errors.addAll(AttributePlan.problems(row));
    if (!errors.isEmpty()) {
      List<Problem> all = row.row().withProblems(errors).problems();
      return PlannedRow.idle(RowOutcome.without(row.at(), OutcomeKind.REJECTED, all));
    }
    return apply(row, known, consent, people);
  }

  private PlannedRow apply(
      ResolvedRow row, Optional<Person> known, ConsentCheck.Finding consent, WorkingSet people) {
    Happenings happenings = new Happenings();
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Person person = known.orElseGet(() -> claims.create(row, people));
    boolean claimed = known.isPresent() && claims.apply(row, person, people);
    boolean changed =
        attributes.apply(
            row, consent.refused(), new AttributePlan.Place(person, people, happenings));
    if (known.isEmpty()) {
      happenings.clear();
      happenings.personCreated();
      effects.add(Effect.PERSON_CREATED);
    } else if (claimed || changed) {
      effects.add(Effect.PERSON_UPDATED);
    }
    List<Problem> problems = new ArrayList<>(row.row().problems());
    problems.addAll(consent.warnings());
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
