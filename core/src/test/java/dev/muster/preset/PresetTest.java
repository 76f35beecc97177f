package dev.muster.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.rule.EffectRules;
import dev.muster.rule.ImportRules;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.SurplusColumns;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresetTest {

  private static final CsvImportSpec LAYOUT =
      CsvImportSpec.people()
          .column(Column.identifier("id").optional())
          .column(Column.identifier("email").orFrom("mail").optional())
          .family(Column.attribute(dev.muster.model.Path.of("topics", "{n}")).from("topics.{n}"))
          .surplusColumns(SurplusColumns.IMPORT)
          .build();
  private static final Preset PRESET =
      Preset.of("shop", LAYOUT, ImportRules.none(), EffectRules.defaults());

  @Test
  void nothingMappedIsTheLayout() {
    assertThat(PRESET.spec()).isEqualTo(LAYOUT);
  }

  @Test
  void headerMovesTheColumnOfAnIdentifier() {
    assertThat(PRESET.map("Customer", "id").spec().columns())
        .containsExactly(
            Column.identifier("email").orFrom("mail").optional(),
            Column.identifier("id").from("Customer").optional());
  }

  @Test
  @DisplayName("C9 C9 a header that is mapped fills an attribute")
  void headerOfAnotherColumnFillsAnAttribute() {
    Preset one = PRESET.map("email", "contact").map("E-mail", "email");
    Preset other = PRESET.map("E-mail", "email").map("email", "contact");

    assertThat(one.spec())
        .isEqualTo(other.spec())
        .returns(
            java.util.List.of(
                Column.identifier("id").optional(),
                Column.identifier("email").from("E-mail").optional(),
                Column.attribute("contact").from("email")),
            CsvImportSpec::columns);
  }

  @Test
  void headerTakesTheColumnOfAFamily() {
    assertThat(PRESET.map("News", "topics.topic_1").spec().columns())
        .contains(
            Column.attribute(dev.muster.model.Path.of("topics", "topic_1"))
                .from("News")
                .optional());
  }

  @Test
  void skippedHeaderLeavesItsColumnTheOthers() {
    assertThat(PRESET.skip("email").skip("note").spec().columns())
        .containsExactly(
            Column.identifier("id").optional(),
            Column.identifier("email").from("mail").optional(),
            Column.skip("email"),
            Column.skip("note"));
  }

  @Test
  void headerAndAttributeAreMappedOnce() {
    assertThatThrownBy(() -> PRESET.map("x", "a").skip("x"))
        .hasMessage("header 'x' must be mapped or skipped once, was given twice");
    assertThatThrownBy(() -> PRESET.map("x", "a").map("y", "a"))
        .hasMessage("attribute 'a' must be mapped from one header, was mapped from two");
  }

  @Test
  @DisplayName("C6 C6 name and description are those of the import")
  void nameAndDescriptionAreThoseOfTheImport() {
    Preset named = PRESET.named("Spring").described("Everybody of the fair");

    assertThat(named.title()).contains("Spring");
    assertThat(named.spec().about().description()).contains("Everybody of the fair");
  }

  @Test
  void unknownNamesAreRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> Presets.of("mailer", Map.of()))
        .hasMessageStartingWith("preset must be one of [customerio-people")
        .hasMessageEndingWith(", was mailer");
  }
}
