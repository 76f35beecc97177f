package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.report.ImportRefusedException;
import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Limits;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.Presence;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.TextFormat;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.Test;

/** What a column may say beyond its header, its role and its type. */
class ColumnOptionsTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static PeopleSpec with(Column... columns) {
    PeopleSpec.Builder builder = CsvImportSpec.people().identifier("id");
    for (Column column : columns) {
      builder.column(column);
    }
    return builder.build();
  }

  @Test
  void columnMayStandUnderAnyOfItsHeaders() {
    PeopleSpec spec = with(Column.attribute("plan").from("Plan").orFrom("Tarif", "Abo"));

    assertThat(Given.rows(spec, store, "id,Abo", "1,pro"))
        .containsExactly("1 CREATED [PERSON_CREATED]");
    assertThat(Given.held(store)).containsExactly("[id=1] {plan=pro}");
    assertThatThrownBy(() -> Given.rows(spec, store, "id,Abo,Tarif", "1,pro,pro"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_MAPPED_TWICE");
  }

  @Test
  void constantIsGivenToEveryRow() {
    PeopleSpec spec = with(Column.attribute("age").as(ValueType.integer()).constant("41"));

    Given.rows(spec, store, "id", "1", "2");

    assertThat(Given.held(store)).containsExactly("[id=1] {age=41}", "[id=2] {age=41}");
  }

  @Test
  void blankCellMayStandForAText() {
    PeopleSpec spec = with(Column.attribute("plan").whenBlank("free"));

    Given.rows(spec, store, "id,plan", "1,", "2,pro");

    assertThat(Given.held(store)).containsExactly("[id=1] {plan=free}", "[id=2] {plan=pro}");
  }

  @Test
  void textOfTheSpecThatIsUnreadableIsRefusedBeforeAnyFileIsRead() {
    PeopleSpec constant = with(Column.attribute("age").as(ValueType.integer()).constant("old"));
    PeopleSpec blank = with(Column.attribute("plan").allowing("a", "b").whenBlank("c"));

    assertThatThrownBy(() -> Given.importer(constant, store).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "constant of column 'age' must be readable as integer, was not: NOT_AN_INTEGER");
    assertThatThrownBy(() -> Given.importer(blank, store).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("whenBlank of column 'plan' must be readable as text, was not: NOT_ALLOWED");
  }

  @Test
  void clearTokenTakesTheValueAway() {
    PeopleSpec spec = with(Column.attribute("age").as(ValueType.integer()).clearedBy("NULL"));

    assertThat(Given.rows(spec, store, "id,age", "1,41", "1,", "1,NULL", "2,null"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 UNCHANGED",
            "3 UPDATED [PERSON_UPDATED]",
            "4 REJECTED [NOT_AN_INTEGER age]");
    assertThat(Given.held(store)).containsExactly("[id=1] {}");
  }

  @Test
  void badCellRejectsItsRowOrDropsOrKeepsItsText() {
    Column age = Column.attribute("age").as(ValueType.integer());
    Column gender = Column.attribute("gender").allowing("M", "F").bad(BadCell.DROP_VALUE);
    PeopleSpec spec = with(age.bad(BadCell.KEEP_TEXT), gender);

    assertThat(Given.rows(spec, store, "id,age,gender", "1,41,M", "2,old,f", "3,,F "))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 CREATED [PERSON_CREATED] [NOT_AN_INTEGER age, NOT_ALLOWED gender]",
            "3 CREATED [PERSON_CREATED] [NOT_ALLOWED gender]");
    assertThat(Given.held(store))
        .containsExactly("[id=1] {age=41, gender=M}", "[id=2] {age=old}", "[id=3] {}");
    assertThat(Given.rows(with(age), store, "id,age", "4,old"))
        .containsExactly("1 REJECTED [NOT_AN_INTEGER age]");
  }

  @Test
  void elementOfAListMustBeAllowedToo() {
    PeopleSpec spec =
        with(
            Column.attribute("tags")
                .as(ValueType.listOf(ValueType.text(), "|"))
                .allowing("a", "b"));

    assertThat(Given.rows(spec, store, "id,tags", "1,a | b|", "2,a|c"))
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 REJECTED [NOT_ALLOWED tags]");
    assertThat(Given.held(store)).containsExactly("[id=1] {tags=[a, b]}");
  }

  @Test
  void valueMayBeAskedOfNewPeopleOnly() {
    PeopleSpec spec =
        with(
            Column.attribute("mail")
                .from("Mail")
                .as(ValueType.text(TextFormat.EMAIL))
                .presence(Presence.FOR_NEW_PEOPLE));

    assertThat(Given.rows(spec, store, "id,Mail", "1,a@x.org", "1,", "2,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]", "2 UNCHANGED", "3 REJECTED [VALUE_MISSING Mail]");
    assertThat(Given.rows(spec, store, "id", "1", "3"))
        .containsExactly("1 UNCHANGED", "2 REJECTED [VALUE_MISSING Mail]");
  }

  @Test
  void newAttributesHaveALimit() {
    PeopleSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .surplusColumns(SurplusColumns.IMPORT)
            .limits(Limits.standard().withNewAttributes(2))
            .build();

    assertThat(Given.rows(spec, store, "id,a,b", "1,x,y"))
        .containsExactly("1 CREATED [PERSON_CREATED]");
    assertThatThrownBy(() -> Given.rows(spec, store, "id,a,b,c", "1,x,y,z"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("TOO_MANY_NEW_ATTRIBUTES");
  }
}
