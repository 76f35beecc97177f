package dev.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributesTest {

  private static final Map<String, Object> TREE =
      Map.of("plan", "free", "address", Map.of("city", "Köln", "zip", "50667"));

  @Test
  void valueIsFoundAlongItsPath() {
    assertThat(Attributes.value(TREE, Path.of("address", "city"))).contains("Köln");
    assertThat(Attributes.value(TREE, Path.of("plan"))).contains("free");
    assertThat(Attributes.value(TREE, Path.of("plan", "city"))).isEmpty();
    assertThat(Attributes.value(TREE, Path.of("address.city"))).isEmpty();
  }

  @Test
  void patchChangesItsPathsAndNoOther() {
    assertThat(
            Attributes.patched(
                TREE,
                List.of(
                    set(Path.of("address", "city"), "Bonn"),
                    set(Path.of("address", "geo", "lat"), "50.7"),
                    removed(Path.of("address", "zip")),
                    removed(Path.of("none", "such")))))
        .isEqualTo(
            Map.of(
                "plan", "free", "address", Map.of("city", "Bonn", "geo", Map.of("lat", "50.7"))));
  }

  @Test
  void valueOnTheWayBecomesAMap() {
    assertThat(Attributes.patched(TREE, List.of(set(Path.of("plan", "name"), "pro"))))
        .containsEntry("plan", Map.of("name", "pro"));
  }

  @Test
  void mapThatLosesItsLastValueStays() {
    assertThat(
            Attributes.patched(Map.of("a", Map.of("b", "c")), List.of(removed(Path.of("a", "b")))))
        .isEqualTo(Map.of("a", Map.of()));
  }

  private static Change set(Path path, Object value) {
    return new Change(path, Optional.empty(), Optional.of(value));
  }

  private static Change removed(Path path) {
    return new Change(path, Optional.empty(), Optional.empty());
  }
}
