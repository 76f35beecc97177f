package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.OutcomeKind;
import dev.muster.report.Effect;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans rows about people against a working set, in file order. A row is planned whole or not at
 * all.
 *
 * <p>Not safe for use by several threads.
 */
public final class RowPlanner {

  private final IdentifierClaims claims;
  private final ConsentCheck consents;
  private final AttributePlan attributes;
  private final EventPlan events;
  private final SegmentPlan segments;
  private final Triggers triggers;

  /** Answers a planner made of its parts. */
  public RowPlanner(Parts parts, Triggers triggers) {
    this.claims = parts.claims();
    this.consents = parts.consents();
    this.attributes = parts.attributes();
    this.events = parts.events();
    this.segments = parts.segments();
    this.triggers = triggers;
  }

  /**
   * What plans each part of a row.
   *
   * @param claims of identifiers
   * @param consents of people
   * @param attributes of people
   * @param events of people
   * @param segments of people
   */
  public record Parts(
      IdentifierClaims claims,
      ConsentCheck consents,
      AttributePlan attributes,
      EventPlan events,
      SegmentPlan segments) {}

  /**
   * Answers what a row comes to, and does it to the working set; or empty, and does nothing, if the
   * rows before it must be kept first.
   */
  public Optional<PlannedRow> plan(ResolvedRow row, WorkingSet people) {
    if (events.isThere(row, people)) {
      return Optional.of(
          PlannedRow.idle(
              RowOutcome.without(row.at(), OutcomeKind.UNCHANGED, row.row().problems())));
    }
    Optional<Person> known = row.person().map(people::person);
    ConsentCheck.Finding consent = consents.find(row, known);
    List<Problem> errors = errors(row, known, consent, people);
    if (!errors.isEmpty()) {
      return Optional.of(PlannedRow.rejected(row.row(), errors));
    }
    return claims.mustWait(row, people)
        ? Optional.empty()
        : Optional.of(apply(row, known, consent, people));
  }

  private List<Problem> errors(
      ResolvedRow row, Optional<Person> known, ConsentCheck.Finding consent, WorkingSet people) {
    List<Problem> errors = joined(claims.problems(row, people), consent.errors());
    errors = joined(errors, events.errors(row));
    return known.isPresent() && row.row().event().isEmpty()
        ? joined(errors, AttributePlan.problems(row.row(), known.get()))
        : errors;
  }

  /** There is hardly ever anything to say. */
  private static List<Problem> joined(List<Problem> some, List<Problem> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<Problem> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private PlannedRow apply(
      ResolvedRow row, Optional<Person> known, ConsentCheck.Finding consent, WorkingSet people) {
    List<Problem> problems = joined(row.row().problems(), consent.warnings());
    problems = joined(problems, secondCarrier(row, people));
    Happenings happenings =
        new Happenings(
            known.isPresent() ? Happenings.Attributes.TOLD : Happenings.Attributes.UNTOLD);
    Person person = known.isPresent() ? known.get() : claims.create(row, people);
    boolean claimed = known.isPresent() && claims.apply(row, person, people);
    boolean changed =
        row.row().event().isEmpty()
            && attributes.apply(
                row.row(), consent.refused(), new AttributePlan.Place(person, people, happenings));
    Set<Effect> effects = Set.of();
    if (known.isEmpty()) {
      happenings.personCreated();
      effects = Set.of(Effect.PERSON_CREATED);
    } else if (claimed || changed) {
      effects = Set.of(Effect.PERSON_UPDATED);
    }
    if (events.apply(row, person, people, happenings)) {
      effects = with(effects, Effect.EVENT_STORED);
      problems = joined(problems, events.warnings(row));
    }
    if (segments.apply(person, people, happenings)) {
      effects = with(effects, Effect.SEGMENT_JOINED);
    }
    return triggers.decide(
        row, happenings, new Ended(kind(effects), effects, List.of(person), problems));
  }

  private static List<Problem> secondCarrier(ResolvedRow row, WorkingSet people) {
    boolean carried = row.person().isEmpty() && !people.carriers(row.by()).contacts().isEmpty();
    return carried ? List.of(Problem.warning(ProblemCode.SECOND_CARRIER, row.at())) : List.of();
  }

  private static Set<Effect> with(Set<Effect> effects, Effect more) {
    Set<Effect> all = EnumSet.of(more);
    all.addAll(effects);
    return all;
  }

  private static OutcomeKind kind(Set<Effect> effects) {
    if (effects.contains(Effect.EVENT_STORED) || effects.contains(Effect.PERSON_CREATED)) {
      return OutcomeKind.CREATED;
    }
    return effects.isEmpty() ? OutcomeKind.UNCHANGED : OutcomeKind.UPDATED;
  }
}
