package dev.muster.internal.resolve;

import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Standing;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.Resolution;
import dev.muster.spec.AmbiguousPeople;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.KnownPeople;
import dev.muster.spec.UnknownPeople;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the person whom a row means, and ends rows that the spec passes over or rejects for whom
 * they mean.
 */
public final class PersonResolution {

  private final IdentifierResolver resolver;
  private final UnknownPeople unknownPeople;
  private final KnownPeople knownPeople;
  private final AmbiguousPeople ambiguousPeople;
  private final NewPeople newPeople;
  private final Set<String> lookUps;

  /** Answers the step for a spec. */
  public PersonResolution(CsvImportSpec spec, IdentifierResolver resolver) {
    this.resolver = resolver;
    this.unknownPeople = spec.unknownPeople();
    this.knownPeople = spec.persons().known();
    this.ambiguousPeople = spec.persons().ambiguous();
    this.newPeople = new NewPeople(spec);
    this.lookUps = spec.lookUps();
  }

  /** The identifiers by which a row is resolved. */
  public List<Identifier> wanted(MappedRow row) {
    return resolver.wanted(row);
  }

  /** Answers the row with its person, or tells the side door how it ended. */
  public Optional<ResolvedRow> resolve(
      MappedRow row, WorkingSet people, Consumer<RowOutcome> ended) {
    Resolution found = resolver.resolve(row, people::carriers);
    if (found instanceof Resolution.Somebody somebody) {
      return known(row, somebody.contact(), somebody.by(), ended);
    }
    if (found instanceof Resolution.Nobody nobody) {
      return unknown(row, nobody.by(), ended);
    }
    if (found instanceof Resolution.Ambiguous) {
      return ambiguousPeople == AmbiguousPeople.SKIP
          ? skip(row, ended)
          : reject(row, ProblemCode.AMBIGUOUS_PERSON, ended);
    }
    return reject(row, ProblemCode.IDENTIFIER_MISSING, ended);
  }

  private Optional<ResolvedRow> known(
      MappedRow row, ContactSnapshot contact, Identifier by, Consumer<RowOutcome> ended) {
    if (contact.standing() == Standing.SUPPRESSED) {
      Problem why = Problem.warning(ProblemCode.PERSON_SUPPRESSED, row.at());
      return end(row, OutcomeKind.SKIPPED, List.of(why), ended);
    }
    return switch (knownPeople) {
      case UPDATE -> Optional.of(new ResolvedRow(row, Optional.of(contact), by));
      case SKIP -> skip(row, ended);
      case REJECT -> reject(row, ProblemCode.KNOWN_PERSON, ended);
    };
  }

  private Optional<ResolvedRow> unknown(MappedRow row, Identifier by, Consumer<RowOutcome> ended) {
    return switch (unknownPeople) {
      case CREATE ->
          lookUps.contains(by.scheme())
              ? reject(row, ProblemCode.UNKNOWN_PERSON, ended)
              : create(row, by, ended);
      case SKIP -> skip(row, ended);
      case REJECT -> reject(row, ProblemCode.UNKNOWN_PERSON, ended);
    };
  }

  private Optional<ResolvedRow> create(MappedRow row, Identifier by, Consumer<RowOutcome> ended) {
    List<Problem> missing = newPeople.problems(row);
    if (missing.isEmpty()) {
      return Optional.of(new ResolvedRow(row, Optional.empty(), by));
    }
    return end(row, OutcomeKind.REJECTED, missing, ended);
  }

  private static Optional<ResolvedRow> skip(MappedRow row, Consumer<RowOutcome> ended) {
    ended.accept(RowOutcome.without(row.at(), OutcomeKind.SKIPPED, row.problems()));
    return Optional.empty();
  }

  private static Optional<ResolvedRow> end(
      MappedRow row, OutcomeKind kind, List<Problem> why, Consumer<RowOutcome> ended) {
    ended.accept(RowOutcome.without(row.at(), kind, row.withProblems(why).problems()));
    return Optional.empty();
  }

  private static Optional<ResolvedRow> reject(
      MappedRow row, ProblemCode code, Consumer<RowOutcome> ended) {
    return end(row, OutcomeKind.REJECTED, List.of(Problem.error(code, row.at())), ended);
  }
}
