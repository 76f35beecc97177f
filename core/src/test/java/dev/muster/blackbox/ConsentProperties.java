package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Path;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over any history of imports nobody who has unsubscribed is subscribed again. */
class ConsentProperties {

  @Property
  void unsubscribedStaysUnsubscribed(
      @ForAll("histories") List<List<String>> history,
      @ForAll BlankCell blank,
      @ForAll("policies") ConsentPolicy policy) {
    InMemoryContactStore store = new InMemoryContactStore();
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("unsubscribed")
            .attribute(Path.of("topics", "news"), "news")
            .blankCells(blank)
            .build();
    Set<String> before = Set.of();
    for (int i = 0; i < history.size(); i++) {
      String[] lines = history.get(i).toArray(String[]::new);
      Given.importer(spec, store)
          .consent(policy)
          .chunkRows(2)
          .build()
          .run(Given.file("import " + i, header(lines)));
      Set<String> after = unsubscribed(store);
      assertThat(after).containsAll(before);
      before = after;
    }
  }

  private static String[] header(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = "email,unsubscribed,news";
    System.arraycopy(lines, 0, file, 1, lines.length);
    return file;
  }

  /** Read from the store by hand, not through the policy. */
  private static Set<String> unsubscribed(InMemoryContactStore store) {
    Set<String> found = new HashSet<>();
    for (ContactDump contact : store.dump(Given.TENANT)) {
      Object everything = contact.attributes().getOrDefault("unsubscribed", "");
      if (Set.of("true", "1").contains(everything.toString().toLowerCase(Locale.ROOT))) {
        found.add(contact.identifiers() + " from everything");
      }
      if (contact.attributes().get("topics") instanceof Map<?, ?> topics
          && "false".equals(topics.get("news"))) {
        found.add(contact.identifiers() + " from news");
      }
    }
    return found;
  }

  @Provide
  Arbitrary<List<List<String>>> histories() {
    Arbitrary<String> row =
        Combinators.combine(
                Arbitraries.of("ana@example.org", "bo@example.org", "cy@example.org"),
                Arbitraries.of("true", "TRUE", "1", "0", "false", "yes", ""),
                Arbitraries.of("true", "false", ""))
            .as((email, everything, news) -> email + "," + everything + "," + news);
    return row.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<ConsentPolicy> policies() {
    ConsentField[] fields = {
      ConsentField.unsubscribedIf(Path.of("unsubscribed"), "true", "1"),
      ConsentField.unsubscribedIf(Path.of("topics"), "false")
    };
    return Arbitraries.of(ConsentPolicy.tightenOnly(fields), ConsentPolicy.tightenOrReject(fields));
  }
}
