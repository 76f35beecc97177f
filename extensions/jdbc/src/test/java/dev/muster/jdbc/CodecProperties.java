package dev.muster.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Attributes;
import dev.muster.model.Change;
import dev.muster.model.Identifier;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Path;
import dev.muster.model.Uniqueness;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CodecProperties {

  /** Any UTF-16 units, surrogates that stand alone among them. */
  private static Arbitrary<String> texts() {
    Arbitrary<Character> units =
        Arbitraries.oneOf(
            Arbitraries.chars().all(),
            Arbitraries.chars().ascii(),
            Arbitraries.of('"', '\\', '[', ']', ',', '\0', '\n', '\ud83d', '\ude00'));
    return units.list().ofMaxSize(30).map(CodecProperties::joined);
  }

  private static String joined(List<Character> units) {
    StringBuilder text = new StringBuilder(units.size());
    units.forEach(text::append);
    return text.toString();
  }

  private static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        texts().asGeneric(),
        Arbitraries.longs().asGeneric(),
        Arbitraries.of(true, false).asGeneric(),
        Arbitraries.bigDecimals().ofScale(9).asGeneric(),
        Arbitraries.of(new BigDecimal("1E+400"), new BigDecimal("-0.10")).asGeneric(),
        Arbitraries.of(new BigInteger("-92233720368547758090")).asGeneric());
  }

  @Provide
  Arbitrary<List<Object>> lists() {
    return values().list().ofMaxSize(5);
  }

  private static Arbitrary<Object> values() {
    return nesting(nesting(scalars()));
  }

  private static Arbitrary<Object> nesting(Arbitrary<Object> inner) {
    return Arbitraries.oneOf(
        inner,
        inner.list().ofMaxSize(3).asGeneric(),
        Arbitraries.maps(texts(), inner).ofMaxSize(3).asGeneric());
  }

  @Property
  void whatIsPackedIsUnpacked(@ForAll("lists") List<Object> values) {
    byte[] packed = Packed.pack(List.of(values), PackWriter::value);
    assertThat(Packed.<List<?>>unpack(packed, flat -> flat)).isEqualTo(List.of(values));
  }

  @Property
  void jacksonReadsTheJsonThatIsWritten(@ForAll("lists") List<Object> values) {
    String json = JsonText.of(values);
    assertThat(Texts.isPlain(json)).isTrue();
    assertThat(Json.list(json)).isEqualTo(values);
  }

  @Provide
  Arbitrary<Map<String, Object>> maps() {
    return Arbitraries.maps(texts(), nesting(scalars())).ofMaxSize(40);
  }

  @Property
  void fieldsAreReadAsWritten(@ForAll("maps") Map<String, Object> values) {
    Map<String, Object> fields = Json.fields(Json.text(values));

    assertThat(fields).isEqualTo(values).doesNotContainKey("no such name: \u0001");
    values.forEach((name, value) -> assertThat(fields.get(name)).isEqualTo(value));
  }

  @Property
  void changeMakesATextNoLongerThanItsBound(
      @ForAll("maps") Map<String, Object> values, @ForAll("lists") List<Object> names) {
    List<String> path = new ArrayList<>(List.of("first"));
    names.forEach(name -> path.add("\u0001" + name.getClass().getSimpleName()));
    Change change = new Change(Path.of(path), Optional.empty(), Optional.of(values));
    String text = Json.text(Attributes.patched(Map.of(), List.of(change)));

    assertThat((long) text.length()).isLessThanOrEqualTo("{}".length() + Json.mostChars(change));
  }

  @Provide
  Arbitrary<Map<Identifier, Uniqueness>> claims() {
    Arbitrary<String> names = texts().filter(text -> !text.isBlank());
    Arbitrary<Identifier> identifiers =
        Combinators.combine(names, names.list().ofMinSize(1).ofMaxSize(2)).as(Identifier::new);
    return Arbitraries.maps(identifiers, Arbitraries.of(Uniqueness.class)).ofMaxSize(3);
  }

  @Property
  void identifiersAreReadAsWritten(@ForAll("claims") Map<Identifier, Uniqueness> claims) {
    assertThat(new ArrayList<>(Ids.claims(Ids.text(claims)).entrySet()))
        .isEqualTo(new ArrayList<>(new LinkedHashMap<>(claims).entrySet()));
  }

  @Provide
  Arbitrary<LedgerRow> rows() {
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.of(OutcomeKind.class),
            Arbitraries.maps(texts(), scalars()).ofMaxSize(2))
        .as(LedgerRow::new);
  }

  @Property
  void outcomesAreReadAsWritten(@ForAll @Size(max = 9) List<@From("rows") LedgerRow> rows) {
    assertThat(RowCodec.unpack(RowCodec.pack(rows))).isEqualTo(rows);
  }
}
