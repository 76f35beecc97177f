package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.Preset;
import dev.muster.report.ImportRefusedException;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By what the people of a file of Braze are known. */
class BrazeKeysTest {

  private static final Preset BY_EXTERNAL_ID = Braze.attributes(BrazeKey.EXTERNAL_ID).preset();
  private static final Preset BY_ALIAS = Braze.attributes(BrazeKey.USER_ALIAS).preset();
  private static final Preset BY_BRAZE_ID = Braze.attributes(BrazeKey.BRAZE_ID).preset();
  private static final String ALIAS = "user_alias_name,user_alias_label,first_name";

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static Preset general(BrazeKey key) {
    return Braze.attributes(key).edition(Braze.Edition.GENERAL).preset();
  }

  @Test
  @DisplayName("B21 an external id finds a person or makes one")
  void externalIdFindsOrMakes() {
    String header = "external_id,first_name";

    assertThat(ByPreset.rows(BY_EXTERNAL_ID, store, "k", header, "1,Ana", "1,Bo", "2,Cy"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 CREATED [PERSON_CREATED]");
  }

  @Test
  @DisplayName("B21 an alias is its name and its label")
  void aliasIsNameAndLabel() {
    assertThat(ByPreset.rows(BY_ALIAS, store, "k", ALIAS, "a,x,Ana", "a,y,Bo", "a,x,Cy", "a,,Di"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 CREATED [PERSON_CREATED]",
            "3 UPDATED [PERSON_UPDATED]",
            "4 REJECTED [IDENTIFIER_INCOMPLETE user_alias]");
    assertThat(Given.held(store))
        .containsExactly("[user_alias=a|x] {first_name=Cy}", "[user_alias=a|y] {first_name=Bo}");
  }

  @Test
  @DisplayName("B22 an alias passes over who has an external id, and makes a second person once")
  void aliasPassesOverWhoHasAnExternalId() {
    Given.run(
        CsvImportSpec.people()
            .identifier("external_id")
            .columns(BY_ALIAS.spec().columns().subList(0, 2))
            .build(),
        store,
        "before",
        "external_id,user_alias_name,user_alias_label",
        "1,a,x");

    assertThat(ByPreset.rows(BY_ALIAS, store, "k", ALIAS, "a,x,Ana"))
        .containsExactly("1 CREATED [PERSON_CREATED] [SECOND_CARRIER]");
    assertThat(ByPreset.rows(BY_ALIAS, store, "l", ALIAS, "a,x,Bo"))
        .containsExactly("1 UPDATED [PERSON_UPDATED]");
    assertThat(Given.held(store))
        .containsExactly("[external_id=1, user_alias=a|x] {}", "[user_alias=a|x] {first_name=Bo}");
  }

  @Test
  @DisplayName("B23 a Braze id finds a person, and never makes one")
  void brazeIdFindsAndNeverMakes() {
    ByPreset.rows(BY_EXTERNAL_ID, store, "k", "external_id", "1");
    String id = store.contacts(Given.TENANT).get(0).id().text();

    assertThat(
            ByPreset.rows(
                BY_BRAZE_ID.map("Appboy ID", "braze_id"),
                store,
                "l",
                "Appboy ID,shoe",
                id + ",42",
                "nobody,43"))
        .containsExactly("1 UPDATED [PERSON_UPDATED]", "2 REJECTED [UNKNOWN_PERSON]");
    assertThat(Given.held(store)).containsExactly("[external_id=1] {shoe=42}");
  }

  @Test
  @DisplayName("B20 B24 a row that gives two keys is rejected, a file without the key refused")
  void oneKeyInAFile() {
    assertThat(
            ByPreset.rows(
                BY_EXTERNAL_ID,
                store,
                "k",
                "external_id,user_alias_name,user_alias_label,braze_id",
                "1,,,",
                "2,a,x,",
                "3,,,b"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 REJECTED [SEVERAL_GIVEN]",
            "3 REJECTED [SEVERAL_GIVEN]");
    assertThatThrownBy(() -> ByPreset.run(BY_ALIAS, store, "external_id,first_name", "1,Ana"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_MISSING");
  }

  @Test
  @DisplayName("B26 a row without its key is rejected")
  void rowWithoutItsKeyIsRejected() {
    assertThat(ByPreset.rows(BY_EXTERNAL_ID, store, "k", "external_id,first_name", ",Ana"))
        .containsExactly("1 REJECTED [IDENTIFIER_MISSING]");
  }

  @Test
  @DisplayName("B25 X9 an address finds a person, first one with an external id, or makes one")
  void addressFindsOrMakes() {
    ByPreset.rows(
        general(BrazeKey.EXTERNAL_ID), store, "k", "external_id,email", "1,ana@x.org", "2,b@x.org");
    ByPreset.rows(
        general(BrazeKey.USER_ALIAS),
        store,
        "l",
        "user_alias_name,user_alias_label,email",
        "a,x,ana@x.org");

    assertThat(
            ByPreset.rows(
                general(BrazeKey.EMAIL),
                store,
                "m",
                "email,first_name",
                "Ana@x.org,Ana",
                "new@x.org,Cy",
                "new@x.org,Di"))
        .containsExactly(
            "1 UPDATED [PERSON_UPDATED]",
            "2 CREATED [PERSON_CREATED]",
            "3 UPDATED [PERSON_UPDATED]");
    assertThat(Given.held(store))
        .containsExactly(
            "[email=ana@x.org, external_id=1] {first_name=Ana}",
            "[email=ana@x.org, user_alias=a|x] {}",
            "[email=b@x.org, external_id=2] {}",
            "[email=new@x.org] {first_name=Di}");
  }

  @Test
  @DisplayName("B25 an address that several people have rejects its row")
  void addressOfSeveralPeople() {
    ByPreset.rows(
        general(BrazeKey.EXTERNAL_ID), store, "k", "external_id,email", "1,a@x.org", "2,a@x.org");

    assertThat(ByPreset.rows(general(BrazeKey.EMAIL), store, "l", "email,x", "a@x.org,1"))
        .containsExactly("1 REJECTED [AMBIGUOUS_PERSON]");
  }

  @Test
  @DisplayName("B25 a number finds a person or makes one, and one in another form is warned of")
  void numberFindsOrMakes() {
    assertThat(
            ByPreset.rows(
                general(BrazeKey.PHONE),
                store,
                "k",
                "phone,first_name",
                "+442071838750,Ana",
                "+442071838750,Bo",
                "02071838750,Cy"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 CREATED [PERSON_CREATED] [PATTERN_NOT_MATCHED phone]");
  }

  @Test
  @DisplayName("B25 an address that is set is overwritten")
  void addressIsOverwritten() {
    Preset preset = general(BrazeKey.EXTERNAL_ID);
    ByPreset.rows(preset, store, "k", "external_id,email", "1,a@x.org");

    assertThat(ByPreset.rows(preset, store, "l", "external_id,email", "1,b@x.org"))
        .containsExactly("1 UPDATED [PERSON_UPDATED]");
    assertThat(Given.held(store)).containsExactly("[email=b@x.org, external_id=1] {}");
  }
}
