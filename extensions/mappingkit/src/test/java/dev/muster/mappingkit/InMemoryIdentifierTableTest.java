package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of identifiers over the store in memory. */
class InMemoryIdentifierTableTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.muster.mappingkit.IdentifierCase#all")
  @DisplayName("C5, C20 to C26, X3, X4: each line of identifiers.txt")
  void rowMeansWhomTheTableSays(IdentifierCase line) {
    line.holdsIn(StoreProbe.inMemory());
  }

  @Test
  void wrongLineIsFound() {
    IdentifierCase outcome =
        new IdentifierCase(0, List.of("people"), "id", "1", "CREATED", List.of());
    IdentifierCase people =
        new IdentifierCase(0, List.of("people"), "id", "1", "UNCHANGED", List.of("1/a"));

    assertThatThrownBy(() -> outcome.holdsIn(StoreProbe.inMemory()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("outcome of 0: people | id | 1");
    assertThatThrownBy(() -> people.holdsIn(StoreProbe.inMemory()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("people after 0: people | id | 1");
  }
}
