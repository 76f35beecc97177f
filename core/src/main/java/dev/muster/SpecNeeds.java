package dev.muster;

import dev.muster.internal.map.SpecTexts;
import dev.muster.rule.Accumulation;
import dev.muster.rule.IdentifierResolver;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnFamily;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.RelationshipSpec;
import dev.muster.spi.ContactStore;
import dev.muster.spi.JournaledContactStore;
import java.util.List;
import java.util.stream.Stream;

/** What a spec asks of the store and the importer, checked before any file is read. */
final class SpecNeeds {

  private SpecNeeds() {}

  static void check(CsvImportSpec spec, ContactStore store, Accumulation accumulation) {
    SpecTexts.problem(spec).ifPresent(SpecNeeds::refuse);
    if (!(store instanceof JournaledContactStore) && accumulation != Accumulation.ANY_STORE) {
      columns(spec)
          .filter(column -> !column.merge().isRepeatable())
          .findFirst()
          .ifPresent(SpecNeeds::refuseToAdd);
    }
    if (spec instanceof ObjectSpec || spec instanceof RelationshipSpec) {
      refuse("spec must be of people, events or event totals: no store can keep objects yet");
    }
    if (spec.persons().segment().isPresent()) {
      refuse("spec must not join a segment: no store can keep segments yet");
    }
    changes(spec.schemes());
  }

  /** Answers the resolver of a spec without one: its identifiers, in column order. */
  static IdentifierResolver resolver(CsvImportSpec spec) {
    return IdentifierResolver.byFirstOf(
        spec.schemes().stream().map(IdentifierScheme::name).toArray(String[]::new));
  }

  private static Stream<Column> columns(CsvImportSpec spec) {
    return Stream.concat(
        spec.columns().stream(), spec.file().families().stream().map(ColumnFamily::template));
  }

  private static void changes(List<IdentifierScheme> schemes) {
    for (IdentifierScheme scheme : schemes) {
      if (scheme.change() == IdentifierChange.CHANGE
          || scheme.change() == IdentifierChange.LOOK_UP) {
        refuse(
            "change of identifier '"
                + scheme.name()
                + "' must be FILL or NEVER for now, was "
                + scheme.change());
      }
    }
  }

  private static void refuseToAdd(Column column) {
    refuse(
        "merge of column '"
            + column.header()
            + "' must be repeatable for a store without a journal of its own, was "
            + column.merge()
            + "; accumulation(ANY_STORE) allows it");
  }

  private static void refuse(String why) {
    throw new IllegalStateException(why);
  }
}
