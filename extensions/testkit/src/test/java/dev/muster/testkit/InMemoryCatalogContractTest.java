package dev.muster.testkit;

import dev.muster.model.CatalogEntry;
import dev.muster.model.CatalogKind;
import dev.muster.spi.Catalog;
import java.util.List;

class InMemoryCatalogContractTest extends CatalogContract {

  @Override
  protected Catalog catalog(String tenant, CatalogKind kind, List<CatalogEntry> declared) {
    InMemoryCatalog catalog = new InMemoryCatalog();
    declared.forEach(entry -> catalog.declare(tenant, kind, entry));
    return catalog;
  }
}
