package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.Subject;
import dev.muster.model.Identifier;
import dev.muster.model.OutcomeKind;
import dev.muster.report.Effect;
import dev.muster.row.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a row ends before triggers are decided.
 *
 * @param kind how
 * @param effects what it did to the store
 * @param subjects what it touched
 * @param problems what is to be said of it
 */
record Ended(
    OutcomeKind kind, Set<Effect> effects, List<Subject> subjects, List<Problem> problems) {

  Ended(OutcomeKind kind, Set<Effect> effects) {
    this(kind, effects, List.of(), List.of());
  }

  Ended of(List<Subject> touched, List<Problem> said) {
    return new Ended(kind, effects, touched, said);
  }

  /** The identifiers of the people whom it touched. */
  Set<Identifier> identifiers() {
    return subjects.stream()
        .flatMap(
            subject ->
                subject instanceof Person person
                    ? person.identifiers().stream()
                    : Set.<Identifier>of().stream())
        .collect(Collectors.toSet());
  }
}
