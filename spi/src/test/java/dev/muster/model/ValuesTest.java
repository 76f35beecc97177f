package dev.muster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void numbersAreTheSameByTheirAmount() {
    assertThat(Values.same(new BigDecimal("1.50"), new BigDecimal("1.5"))).isTrue();
    assertThat(Values.same(2L, new BigDecimal("2.0"))).isTrue();
    assertThat(Values.same(BigInteger.TWO, 2L)).isTrue();
    assertThat(Values.same(2L, new BigDecimal("2.01"))).isFalse();
    assertThat(Values.same(2L, "2")).isFalse();
  }

  @Test
  void listsAreTheSameInOrderAndMapsInAnyOrder() {
    assertThat(Values.same(List.of(1L, "a"), List.of(new BigDecimal("1.0"), "a"))).isTrue();
    assertThat(Values.same(List.of("a", "b"), List.of("b", "a"))).isFalse();
    assertThat(Values.same(List.of("a"), List.of("a", "a"))).isFalse();
    assertThat(Values.same(Map.of("a", 1L, "b", true), Map.of("b", true, "a", 1L))).isTrue();
    assertThat(Values.same(Map.of("a", 1L), Map.of("b", 1L))).isFalse();
    assertThat(Values.same(Map.of("a", 1L), Map.of("a", 1L, "b", 1L))).isFalse();
  }

  @Test
  void copyIsNotTouchedByWhatHappensToTheOriginal() {
    List<Object> inner = new ArrayList<>(List.of("a"));
    Object copy = Values.copyOf(Map.of("list", inner));

    inner.add("b");

    assertThat(copy).isEqualTo(Map.of("list", List.of("a")));
  }

  @Test
  void whatIsNoValueIsRefusedByItsClassAndNotByItsContent() {
    assertThatThrownBy(() -> Values.copyOf(List.of(1.5d)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value must be text, a boolean, a lossless number, a list or a map,"
                + " was java.lang.Double");
    assertThatThrownBy(() -> Values.copyOfMap(Map.of(1L, "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("names in a map value must be text");
  }
}
