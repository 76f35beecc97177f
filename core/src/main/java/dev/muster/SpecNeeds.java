package dev.muster;

import dev.muster.internal.map.SpecTexts;
import dev.muster.model.Ability;
import dev.muster.rule.Accumulation;
import dev.muster.rule.IdentifierResolver;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnFamily;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.RelationshipSpec;
import dev.muster.spi.ContactStore;
import dev.muster.spi.JournaledContactStore;
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
      needs(Ability.OBJECTS, store, "a file of objects or relationships");
    }
    if (spec.persons().segment().isPresent()) {
      needs(Ability.SEGMENTS, store, "a segment to join");
    }
  }

  /**
   * Whom rows mean unless the host says: the first of the spec's identifiers that finds anybody.
   */
  static IdentifierResolver resolver(CsvImportSpec spec) {
    String[] schemes = spec.schemes().stream().map(IdentifierScheme::name).toArray(String[]::new);
    return schemes.length == 0
        ? IdentifierResolver.nobody()
        : IdentifierResolver.byFirstOf(schemes);
  }

  private static Stream<Column> columns(CsvImportSpec spec) {
    return Stream.concat(
        spec.columns().stream(), spec.file().families().stream().map(ColumnFamily::template));
  }

  private static void needs(Ability ability, ContactStore store, String what) {
    if (!store.abilities().contains(ability)) {
      refuse(what + " must have a store that declares " + ability);
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
