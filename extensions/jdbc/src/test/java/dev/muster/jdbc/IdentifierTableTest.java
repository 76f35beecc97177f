package dev.muster.jdbc;

import dev.muster.mappingkit.IdentifierCase;
import dev.muster.mappingkit.StoreProbe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of identifiers over a database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class IdentifierTableTest {

  private final JdbcContactStore store;
  private final StoreProbe probe;

  IdentifierTableTest(TestDatabase database) {
    store = JdbcContactStore.open(database.freshUrl());
    probe = StoreLaws.probe(store);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.muster.mappingkit.IdentifierCase#all")
  @DisplayName("C5, C20 to C26, X3, X4: each line of identifiers.txt")
  void rowMeansWhomTheTableSays(IdentifierCase line) {
    line.holdsIn(probe);
  }
}
