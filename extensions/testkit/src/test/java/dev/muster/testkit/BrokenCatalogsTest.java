package dev.muster.testkit;

import dev.muster.model.CatalogEntry;
import dev.muster.model.CatalogKind;
import dev.muster.model.Scope;
import dev.muster.spi.Catalog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each promise of a catalog is broken by one here, and caught by the test of its number. */
class BrokenCatalogsTest {

  private static void caught(Consumer<CatalogContract> test, UnaryOperator<Catalog> broken) {
    CatalogContract contract =
        new CatalogContract() {
          @Override
          protected Catalog catalog(String tenant, CatalogKind kind, List<CatalogEntry> declared) {
            InMemoryCatalog honest = new InMemoryCatalog();
            declared.forEach(entry -> honest.declare(tenant, kind, entry));
            return broken.apply(honest);
          }
        };
    BrokenStores.assertCaught(() -> test.accept(contract));
  }

  @Test
  void k1CatchesACatalogThatAnswersForEveryName() {
    caught(
        CatalogContract::k1AnswersWhatIsDeclared,
        honest ->
            (scope, kind, names) ->
                names.stream().collect(Collectors.toMap(name -> name, CatalogEntry::of)));
  }

  @Test
  void k1CatchesACatalogThatForgetsTypes() {
    caught(
        CatalogContract::k1AnswersWhatIsDeclared,
        honest ->
            (scope, kind, names) ->
                honest.lookUp(scope, kind, names).keySet().stream()
                    .collect(Collectors.toMap(name -> name, CatalogEntry::of)));
  }

  @Test
  void k2CatchesACatalogThatLowersNames() {
    caught(
        CatalogContract::k2NamesAreKeptLiterally,
        honest ->
            (scope, kind, names) -> {
              Map<String, CatalogEntry> found = new HashMap<>();
              names.forEach(
                  name ->
                      honest
                          .lookUp(
                              scope,
                              kind,
                              new HashSet<>(List.of(name, name.toLowerCase(Locale.ROOT))))
                          .values()
                          .forEach(entry -> found.put(name, entry)));
              return found;
            });
  }

  @Test
  void k3CatchesACatalogOfOneTenant() {
    caught(
        CatalogContract::k3TenantsAndKindsAreApart,
        honest ->
            (scope, kind, names) ->
                honest.lookUp(new Scope("acme", "import", "actor"), kind, names));
  }

  @Test
  void k4CatchesACatalogThatDeclaresWhatIsAsked() {
    caught(
        CatalogContract::k4AskingDeclaresNothing,
        honest ->
            (scope, kind, names) -> {
              Map<String, CatalogEntry> found = honest.lookUp(scope, kind, names);
              names.forEach(name -> ((InMemoryCatalog) honest).declare(scope.tenant(), kind, name));
              return found;
            });
  }
}
