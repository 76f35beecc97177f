package dev.muster.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Path;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.PeopleSpec;
import dev.muster.testdata.DataFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMatcherTest {

  private static final PeopleSpec.Builder ADDRESS_BOOK =
      CsvImportSpec.people()
          .identifier("email")
          .attribute("first_name")
          .attribute("last_name")
          .column(Column.attribute("phone").optional())
          .column(Column.attribute("company").optional())
          .column(Column.attribute(Path.of("address", "city")).optional())
          .column(Column.attribute("birthday").optional());

  @ParameterizedTest
  @CsvSource({
    "EXACT, email, email EXACT email",
    "EXACT, Email, Email SUGGESTED email",
    "EXACT, Birth date, Birth date SUGGESTED birthday",
    "EXACT, brithday, brithday SUGGESTED birthday",
    "EXACT, shoe size, shoe size NONE",
    "EXACT, CITY, CITY SUGGESTED city",
    "EXACT, ###, ### NONE",
    "NORMALISED, ' E-Mail: ', ' E-Mail:  NORMALISED email'",
    "NORMALISED, FirstName, FirstName NORMALISED first_name",
    "NORMALISED, Ｅｍａｉｌ, Ｅｍａｉｌ NORMALISED email",
    "NORMALISED, Given Name, Given Name SUGGESTED first_name",
    "SYNONYMS, email, email EXACT email",
    "SYNONYMS, First name, First name NORMALISED first_name",
    "SYNONYMS, given-name, given-name SYNONYM first_name",
    "SYNONYMS, fist_name, fist_name SUGGESTED first_name",
    "SYNONYMS, first_name_2, first_name_2 NONE",
  })
  void headerIsWhatTheRuleMakesOfIt(HeaderMatch rule, String header, String expected) {
    assertThat(matched(ADDRESS_BOOK.headerMatch(rule).build(), header)).containsExactly(expected);
  }

  @Test
  void spellingIsTheSameInEveryTongue() {
    PeopleSpec spec =
        CsvImportSpec.people().identifier("id").headerMatch(HeaderMatch.NORMALISED).build();

    assertThat(matched(spec, "ID")).containsExactly("ID NORMALISED id");
    assertThat(matched(spec, "İD")).containsExactly("İD NONE");
  }

  @Test
  void columnThatIsFoundIsSuggestedForItsOwnSpellingsOnly() {
    assertThat(matched(ADDRESS_BOOK.headerMatch(HeaderMatch.EXACT).build(), "email", "EMAIL"))
        .containsExactly("email EXACT email", "EMAIL SUGGESTED email");
    assertThat(matched(ADDRESS_BOOK.headerMatch(HeaderMatch.EXACT).build(), "email", "E-mail 1"))
        .containsExactly("email EXACT email", "E-mail 1 NONE");
  }

  @Test
  void twoHeadersOfOneColumnContend() {
    assertThat(matched(ADDRESS_BOOK.headerMatch(HeaderMatch.SYNONYMS).build(), "email", "Mail"))
        .containsExactly("email AMBIGUOUS email", "Mail AMBIGUOUS email");
  }

  @Test
  void columnToSkipEndsTheContention() {
    PeopleSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.skip("Mail"))
            .headerMatch(HeaderMatch.SYNONYMS)
            .build();

    assertThat(matched(spec, "email", "Mail"))
        .containsExactly("email EXACT email", "Mail EXACT Mail");
  }

  @Test
  void columnsWithoutAHeaderAreKnownByNumberAlone() {
    PeopleSpec spec =
        CsvImportSpec.people()
            .identifier("email", "1")
            .attribute("plan", "02")
            .headerMatch(HeaderMatch.NORMALISED)
            .dialect(Dialect.standard().withHeader(HeaderRecord.NONE))
            .build();

    assertThat(matched(spec, "1", "2")).containsExactly("1 EXACT 1", "2 NONE");
  }

  @ParameterizedTest
  @CsvSource({
    "google-contacts, E-mail 1 - Value, Phone 1 - Value, Organization Name, Address 1 - City",
    "google-contacts-older, E-mail 1 - Value, Phone 1 - Value, Organization 1 - Name,",
    "outlook, E-mail Address, Primary Phone, Company, Home City",
    "hubspot, Email, Phone Number, Company Name, City",
    "mailchimp, Email Address, Phone Number,,",
    "salesforce, Email, Phone, Account Name, Mailing City",
  })
  void exportsOfAddressBooksAreUnderstood(
      String export, String email, String phone, String company, String city) {
    List<ColumnMatch> matches =
        HeaderMatcher.match(
            ADDRESS_BOOK.headerMatch(HeaderMatch.SYNONYMS).build(), exportHeader(export));

    assertThat(matches).noneMatch(match -> match.how() == ColumnMatch.How.AMBIGUOUS);
    assertThat(header(matches, "email")).isEqualTo(email);
    assertThat(header(matches, "phone")).isEqualTo(phone);
    assertThat(header(matches, "company")).isEqualTo(company);
    assertThat(header(matches, "city")).isEqualTo(city);
    assertThat(header(matches, "first_name")).isIn("First Name", "Given Name");
    assertThat(header(matches, "last_name")).isIn("Last Name", "Family Name");
    assertThat(header(matches, "birthday")).isIn("Birthday", "Birthdate", "Date of birth");
  }

  @ParameterizedTest
  @CsvSource({
    "google-contacts",
    "google-contacts-older",
    "outlook",
    "hubspot",
    "mailchimp",
    "salesforce"
  })
  void noTwoHeadersOfAnExportMeanTheSameField(String export) {
    assertThat(exportHeader(export).stream().flatMap(name -> Synonyms.known().field(name).stream()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(9);
  }

  private static String header(List<ColumnMatch> matches, String wanted) {
    return matches.stream()
        .filter(ColumnMatch::isMapped)
        .filter(match -> match.target().orElseThrow().header().equals(wanted))
        .map(ColumnMatch::header)
        .findFirst()
        .orElse(null);
  }

  private static List<String> matched(CsvImportSpec spec, String... headers) {
    return HeaderMatcher.match(spec, List.of(headers)).stream()
        .map(
            match ->
                match.header()
                    + ' '
                    + match.how()
                    + match.target().map(column -> ' ' + column.header()).orElse(""))
        .toList();
  }

  private static List<String> exportHeader(String export) {
    return List.of(DataFile.text("/headers/" + export + ".csv").strip().split(",", -1));
  }
}
