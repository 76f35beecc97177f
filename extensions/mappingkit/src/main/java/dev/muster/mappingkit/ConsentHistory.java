package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Some imports, one after the other, of few people who unsubscribe and would be subscribed again: a
 * global mark, topics, and a list of groups.
 *
 * <p>Immutable.
 *
 * @param imports rows of each import
 * @param blank what a blank cell does
 * @param policy one that only tightens
 */
public record ConsentHistory(
    List<List<FileRecord>> imports, BlankCell blank, ConsentPolicy policy) {

  private static final List<String> EMAILS = List.of("ana@x.org", "bo@x.org", "cy@x.org");
  private static final ConsentField[] FIELDS = {
    ConsentField.unsubscribedIf(Path.of("unsubscribed"), "true", "1"),
    ConsentField.unsubscribedIf(Path.of("topics"), "false"),
    ConsentField.listOfUnsubscribed(Path.of("left"))
  };

  public ConsentHistory {
    imports = imports.stream().map(List::copyOf).toList();
  }

  /** Answers histories of up to four imports of up to six rows. */
  public static Arbitrary<ConsentHistory> any() {
    return Combinators.combine(
            row().list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(BlankCell.class),
            Arbitraries.of(
                ConsentPolicy.tightenOnly(FIELDS), ConsentPolicy.tightenOrReject(FIELDS)))
        .as(ConsentHistory::new);
  }

  private static Arbitrary<FileRecord> row() {
    return Combinators.combine(
            Arbitraries.of(EMAILS),
            Arbitraries.of("true", "TRUE", "1", "0", "false", "yes", ""),
            Arbitraries.of("true", "false", ""),
            Arbitraries.of("", "a", "b", "a;b"))
        .as((email, mark, news, left) -> new FileRecord(List.of(email, mark, news, left)));
  }

  /** The files, in order. */
  List<CsvFile> files() {
    List<CsvFile> files = new ArrayList<>();
    for (List<FileRecord> rows : imports) {
      files.add(new CsvFile(List.of("email", "unsubscribed", "news", "left"), rows));
    }
    return files;
  }

  CsvImportSpec spec() {
    return CsvImportSpec.people()
        .identifier("email")
        .attribute("unsubscribed")
        .attribute(Path.of("topics", "news"), "news")
        .attribute("left", "left", ValueType.listOf(ValueType.text(), ";"))
        .blankCells(blank)
        .build();
  }

  /** Everybody whom a file may name. */
  static List<Identifier> everybody() {
    return EMAILS.stream().map(email -> Identifier.of("email", email)).toList();
  }
}
