package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.rule.IdentifierResolver;
import dev.muster.spec.AmbiguousPeople;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.PeopleSpec;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How identifiers are read, and what rows may do to them. */
class IdentifierRulesTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  void compoundIdentifierIsMadeOfAllItsParts() {
    IdentifierScheme alias = IdentifierScheme.compound("alias", 2);
    PeopleSpec spec =
        CsvImportSpec.people()
            .column(Column.identifier(alias, 1).from("name"))
            .column(Column.identifier(alias, 2).from("label"))
            .build();

    assertThat(
            Given.rows(
                spec, store, "label,name", "crm,ana", "crm,bo", "web,ana", "crm,ana", "crm,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 CREATED [PERSON_CREATED]",
            "3 CREATED [PERSON_CREATED]",
            "4 UNCHANGED",
            "5 REJECTED [IDENTIFIER_INCOMPLETE alias]");
    assertThat(Given.held(store))
        .containsExactly("[alias=ana|crm] {}", "[alias=ana|web] {}", "[alias=bo|crm] {}");
  }

  @Test
  void identifierIsTrimmedUnlessItsColumnKeepsBlanks() {
    PeopleSpec trimmed = CsvImportSpec.people().identifier("id").build();
    PeopleSpec kept =
        CsvImportSpec.people().column(Column.identifier("id").trim(CellTrim.KEEP)).build();

    assertThat(Given.rows(trimmed, store, "id", " 1\u00A0", "\u200B1\uFEFF"))
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 UNCHANGED");
    assertThat(Given.rows(kept, store, "id", " 1"))
        .containsExactly("1 CREATED [PERSON_CREATED] [IDENTIFIER_PADDED id]");
    assertThat(Given.held(store)).containsExactly("[id= 1] {}", "[id=1] {}");
  }

  @Test
  void decomposedAndComposedLettersAreTheSame() {
    PeopleSpec spec = CsvImportSpec.people().identifier("email").build();

    assertThat(Given.rows(spec, store, "email", "zoe\u0308@x.org", "ZO\u00CB@x.org"))
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 UNCHANGED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\u0430ypal@x.org",
        "\u0430\u0441\u0435@x.org",
        "\uFF41na@x.org",
        "ana\uFF20x.org",
        "zo\u00EB\u0441@x.org"
      })
  void identifierThatLooksLikeAnotherIsWarned(String email) {
    assertThat(
            Given.rows(CsvImportSpec.people().identifier("email").build(), store, "email", email))
        .containsExactly("1 CREATED [PERSON_CREATED] [IDENTIFIER_LOOKALIKE email]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0438\u0432\u0430\u043D@example.com",
        "zo\u00EB@x.org",
        "\u7530\u4E2D\u3055\u3093@x.jp",
        "a-b.c+d@x.org"
      })
  void identifierOfOneAlphabetInEachWordIsNot(String email) {
    assertThat(
            Given.rows(CsvImportSpec.people().identifier("email").build(), store, "email", email))
        .containsExactly("1 CREATED [PERSON_CREATED]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u200Bb", "a\u00ADb", "a\u202Eb", "a\u2066b"})
  void invisibleCharacterInsideIsAnError(String id) {
    assertThat(Given.rows(CsvImportSpec.people().identifier("id").build(), store, "id", id))
        .containsExactly("1 REJECTED [IDENTIFIER_UNCLEAN id]");
  }

  @Test
  void identifierThatMayNeverChangeIsNotFilledEither() {
    PeopleSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .identifier(IdentifierScheme.unique("email").with(IdentifierChange.NEVER), "email")
            .build();

    assertThat(Given.rows(spec, store, "id,email", "1,", "1,a@x.org", "2,b@x.org"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 REJECTED [IDENTIFIER_CHANGE email]",
            "3 CREATED [PERSON_CREATED]");
  }

  @Test
  void rowThatMayMeanSeveralPeopleIsRejectedOrSkipped() {
    IdentifierScheme phone = IdentifierScheme.shared("phone");
    PeopleSpec both = CsvImportSpec.people().identifier("id").identifier(phone, "phone").build();
    Given.importer(both, store)
        .resolver(IdentifierResolver.by("id"))
        .build()
        .run(Given.file("before", "id,phone", "1,5", "2,5"));
    PeopleSpec.Builder spec = CsvImportSpec.people().identifier(phone, "phone");

    assertThat(Given.rows(spec.build(), store, "phone", "5"))
        .containsExactly("1 REJECTED [AMBIGUOUS_PERSON]");
    assertThat(Given.rows(spec.ambiguousPeople(AmbiguousPeople.SKIP).build(), store, "phone", "5"))
        .containsExactly("1 SKIPPED");
  }

  @Test
  void whatTheStoreCannotDoIsRefusedWhenTheImporterIsBuilt() {
    for (CsvImportSpec spec :
        new CsvImportSpec[] {
          CsvImportSpec.objects("account").objectId("id").build(),
          CsvImportSpec.relationships()
              .identifier("id")
              .objectId("o")
              .everyObjectOf("account")
              .build()
        }) {
      assertThatThrownBy(() -> Given.importer(spec, store.plain()).build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a file of objects or relationships must have a store that declares OBJECTS");
    }
  }
}
