package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Carriers;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.model.Revision;
import dev.muster.row.MappedRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdentifierResolverTest {

  private static final Identifier ID = Identifier.of("id", "7");
  private static final Identifier EMAIL = Identifier.of("email", "ana@example.org");
  private static final ContactSnapshot ANA = contact("1");
  private static final ContactSnapshot BO = contact("2");

  private static ContactSnapshot contact(String id) {
    return ContactSnapshot.of(new ContactId(id), new Revision("1"), Set.of(), Map.of());
  }

  @Test
  void oneCarrierIsThePerson() {
    assertThat(byEmail(Carriers.all(List.of(ANA)))).isEqualTo(new Resolution.Somebody(ANA, EMAIL));
  }

  @Test
  void noCarrierIsSomebodyNew() {
    assertThat(byEmail(Carriers.nobody())).isEqualTo(new Resolution.Nobody(EMAIL));
  }

  @Test
  void severalCarriersAreAmbiguous() {
    assertThat(byEmail(Carriers.all(List.of(ANA, BO)))).isEqualTo(new Resolution.Ambiguous(EMAIL));
  }

  @Test
  void oneCarrierOfMoreThanWereAskedForIsAmbiguous() {
    assertThat(byEmail(Carriers.first(1, List.of(ANA, BO))))
        .isEqualTo(new Resolution.Ambiguous(EMAIL));
  }

  private static Resolution byEmail(Carriers who) {
    return IdentifierResolver.by("email").resolve(row(EMAIL), asked -> who);
  }

  @Test
  void rowWithoutAnyOfTheSchemesMeansNobodyAtAll() {
    IdentifierResolver resolver = IdentifierResolver.byFirstOf("id", "phone");

    assertThat(resolver.wanted(row(EMAIL))).isEmpty();
    assertThat(resolver.resolve(row(EMAIL), IdentifierResolverTest::nobody))
        .isEqualTo(new Resolution.Unidentified());
  }

  @Test
  void firstSchemeThatFindsSomebodyDecides() {
    IdentifierResolver resolver = IdentifierResolver.byFirstOf("id", "email");
    Function<Identifier, Carriers> both =
        asked -> Carriers.all(List.of(asked.equals(ID) ? ANA : BO));
    Function<Identifier, Carriers> onlyEmail =
        asked -> asked.equals(ID) ? Carriers.nobody() : Carriers.all(List.of(BO));

    assertThat(resolver.wanted(row(EMAIL, ID))).containsExactly(ID, EMAIL);
    assertThat(resolver.resolve(row(EMAIL, ID), both)).isEqualTo(new Resolution.Somebody(ANA, ID));
    assertThat(resolver.resolve(row(EMAIL, ID), onlyEmail))
        .isEqualTo(new Resolution.Somebody(BO, EMAIL));
    assertThat(resolver.resolve(row(EMAIL), both)).isEqualTo(new Resolution.Somebody(BO, EMAIL));
    assertThat(resolver.resolve(row(EMAIL, ID), IdentifierResolverTest::nobody))
        .isEqualTo(new Resolution.Nobody(ID));
    assertThat(resolver.resolve(row(EMAIL), IdentifierResolverTest::nobody))
        .isEqualTo(new Resolution.Nobody(EMAIL));
  }

  @Test
  void ambiguityIsNotCuredByALaterScheme() {
    Function<Identifier, Carriers> who =
        asked -> asked.equals(ID) ? Carriers.all(List.of(ANA, BO)) : Carriers.all(List.of(BO));

    assertThat(IdentifierResolver.byFirstOf("id", "email").resolve(row(ID, EMAIL), who))
        .isEqualTo(new Resolution.Ambiguous(ID));
  }

  @Test
  void describesItsOrder() {
    assertThat(IdentifierResolver.byFirstOf("id", "email").describe())
        .isEqualTo("byFirstOf[id, email]");
    assertThatThrownBy(IdentifierResolver::byFirstOf)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schemes must be at least one");
  }

  private static Carriers nobody(Identifier asked) {
    assertThat(asked).isIn(ID, EMAIL);
    return Carriers.nobody();
  }

  private static MappedRow row(Identifier... identifiers) {
    return Rows.of(Map.of(), identifiers);
  }
}
