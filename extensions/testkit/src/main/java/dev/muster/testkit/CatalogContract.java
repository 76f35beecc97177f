package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.CatalogEntry;
import dev.muster.model.CatalogKind;
import dev.muster.model.Scope;
import dev.muster.spi.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Catalog} promises, one test for each number.
 *
 * <p>Extend it, answer from {@link #catalog} one that knows what it is given, and run it as any
 * JUnit class. Tests run one at a time, each on one thread.
 */
public abstract class CatalogContract {

  private static final Scope ACME = new Scope("acme", "import 1", "tester");
  private static final CatalogEntry PLAN = CatalogEntry.typed("plan", CatalogEntry.Type.TEXT);
  private static final CatalogEntry AGE = CatalogEntry.typed("age", CatalogEntry.Type.NUMBER);

  /** For subclasses. */
  protected CatalogContract() {}

  /**
   * Answers a catalog in which a tenant has declared entries of a kind, and no one else anything.
   */
  protected abstract Catalog catalog(String tenant, CatalogKind kind, List<CatalogEntry> declared);

  @Test
  @DisplayName("K1 the names asked are answered, and no others")
  void k1AnswersWhatIsDeclared() {
    Catalog attributes = catalog("acme", CatalogKind.ATTRIBUTE, List.of(PLAN, AGE));
    assertThat(attributes.lookUp(ACME, CatalogKind.ATTRIBUTE, Set.of("plan", "city")))
        .isEqualTo(Map.of("plan", PLAN));
    assertThat(attributes.lookUp(ACME, CatalogKind.ATTRIBUTE, Set.of("plan", "age")))
        .isEqualTo(Map.of("plan", PLAN, "age", AGE));

    CatalogEntry news = CatalogEntry.standing("topic_1", false);
    assertThat(
            catalog("acme", CatalogKind.TOPIC, List.of(news))
                .lookUp(ACME, CatalogKind.TOPIC, Set.of("topic_1")))
        .isEqualTo(Map.of("topic_1", news));
  }

  @Test
  @DisplayName("K2 names are data, compared exactly")
  void k2NamesAreKeptLiterally() {
    Set<String> names =
        Hostile.TEXTS.stream().filter(text -> text.length() <= 255).collect(Collectors.toSet());
    Catalog events =
        catalog("acme", CatalogKind.EVENT, names.stream().map(CatalogEntry::of).toList());

    assertThat(events.lookUp(ACME, CatalogKind.EVENT, names).keySet()).isEqualTo(names);
    Set<String> near = Set.of("Constructor", "constructor ", "a_b", "iD");
    assertThat(events.lookUp(ACME, CatalogKind.EVENT, near)).isEmpty();
  }

  @Test
  @DisplayName("K3 tenants and kinds are apart")
  void k3TenantsAndKindsAreApart() {
    Catalog segments = catalog("acme", CatalogKind.SEGMENT, List.of(CatalogEntry.of("vip")));

    for (String other : List.of("Acme", "acme ", "acme' OR '1'='1", "%")) {
      Scope theirs = new Scope(other, ACME.importId(), ACME.actor());
      assertThat(segments.lookUp(theirs, CatalogKind.SEGMENT, Set.of("vip"))).isEmpty();
    }
    Stream.of(CatalogKind.values())
        .filter(kind -> kind != CatalogKind.SEGMENT)
        .forEach(kind -> assertThat(segments.lookUp(ACME, kind, Set.of("vip"))).isEmpty());
  }

  @Test
  @DisplayName("K4 asking declares nothing")
  void k4AskingDeclaresNothing() {
    Catalog types = catalog("acme", CatalogKind.OBJECT_TYPE, List.of(CatalogEntry.of("1")));

    assertThat(types.lookUp(ACME, CatalogKind.OBJECT_TYPE, Set.of("2"))).isEmpty();
    assertThat(types.lookUp(ACME, CatalogKind.OBJECT_TYPE, Set.of("2"))).isEmpty();
  }
}
