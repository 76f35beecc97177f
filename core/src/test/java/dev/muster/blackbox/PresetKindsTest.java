package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.Leanplum;
import dev.muster.preset.Preset;
import dev.muster.preset.PresetKind;
import dev.muster.preset.Presets;
import dev.muster.preset.Vero;
import dev.muster.rule.OldEvents;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Presets by their names, with options chosen by texts. */
class PresetKindsTest {

  /** A preset made in two ways. */
  record Chosen(String name, Map<String, String> options, Preset same) {}

  static Stream<Chosen> chosen() {
    Vero vero = Vero.events(Vero.Edition.Y2015);
    return Stream.of(
        new Chosen("vero-events-2015", Map.of(), vero.preset()),
        new Chosen("vero-events-2015", Map.of("triggering", "true"), vero.triggering().preset()),
        new Chosen("vero-events-2022", Map.of(), Vero.events(Vero.Edition.Y2022).preset()),
        new Chosen("leanplum-events", Map.of(), Leanplum.events().preset()),
        new Chosen(
            "leanplum-events",
            Map.of("old-events", "redate-360-days", "create-disposition", "create-never"),
            Leanplum.events()
                .oldEvents(OldEvents.REDATE_360_DAYS)
                .creating(Leanplum.CreateDisposition.CREATE_NEVER)
                .preset()),
        new Chosen("leanplum-totals", Map.of(), Leanplum.totals().preset()),
        new Chosen(
            "leanplum-totals",
            Map.of("create-disposition", "create-never"),
            Leanplum.totals().creating(Leanplum.CreateDisposition.CREATE_NEVER).preset()),
        new Chosen("braze-attributes", Map.of(), Braze.attributes(BrazeKey.EXTERNAL_ID).preset()),
        new Chosen(
            "braze-attributes",
            Map.of("key", "email", "edition", "general", "segment", "spring"),
            Braze.attributes(BrazeKey.EMAIL)
                .edition(Braze.Edition.GENERAL)
                .segment("spring")
                .preset()),
        new Chosen("braze-events", Map.of(), Braze.events(BrazeKey.EXTERNAL_ID).preset()),
        new Chosen(
            "braze-events",
            Map.of("key", "user-alias", "edition", "general"),
            Braze.events(BrazeKey.USER_ALIAS).edition(Braze.Edition.GENERAL).preset()));
  }

  @ParameterizedTest
  @MethodSource("chosen")
  void textsChooseWhatCodeChooses(Chosen chosen) {
    Preset preset = Presets.of(chosen.name(), chosen.options());

    assertThat(preset.name()).isEqualTo(chosen.name());
    assertThat(preset.spec()).isEqualTo(chosen.same().spec());
    assertThat(preset.effects()).isEqualTo(chosen.same().effects());
    assertThat(preset.rules().validator().describe())
        .isEqualTo(chosen.same().rules().validator().describe());
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> Presets.of("braze-events", Map.of("key", "phone")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "key must be EXTERNAL_ID, USER_ALIAS or BRAZE_ID in the edition EARLY_ACCESS, was"
                + " PHONE");
  }

  @Test
  void namesDiffer() {
    assertThat(Presets.all()).extracting(PresetKind::name).doesNotHaveDuplicates();
  }
}
