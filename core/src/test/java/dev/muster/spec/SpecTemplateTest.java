package dev.muster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecTemplateTest {

  @Test
  void templateHasAHeaderAndARowOfExamples() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .column(Column.attribute("plan").allowing("free", "pro"))
            .column(Column.attribute("city").from("City, town").example("Köln"))
            .attribute("day", "day", ValueType.date("dd.MM.uuuu"))
            .column(Column.attribute("tags").as(ValueType.listOf(ValueType.text(), "; ")))
            .attribute("data", "data", ValueType.json())
            .column(Column.skip("remarks"))
            .column(Column.attribute("source").optional().constant("web"))
            .build();

    assertThat(SpecTemplate.of(spec).text())
        .isEqualTo(
            """
            E-mail,plan,"City, town",day,tags,data
            ana@example.org,free,Köln,31.01.2024,one; two,"{""a"":1}"
            """);
  }

  @Test
  void templateIsOfTheSpecsDialect() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.attribute("city").example("Köln; Ehrenfeld"))
            .dialect(Dialect.standard().withDelimiter(';').withCharset(StandardCharsets.ISO_8859_1))
            .build();

    assertThat(new String(SpecTemplate.of(spec).bytes(), StandardCharsets.ISO_8859_1))
        .isEqualTo(SpecTemplate.of(spec).text())
        .isEqualTo("email;city\nana@example.org;\"Köln; Ehrenfeld\"\n");
  }

  @Test
  void columnsWithoutAHeaderStandWhereTheirNumbersSay() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .attribute("age", "4", ValueType.integer())
            .identifier("email", "2")
            .dialect(Dialect.standard().withHeader(HeaderRecord.NONE))
            .build();

    assertThat(SpecTemplate.of(spec).text()).isEqualTo(",ana@example.org,,42\n");
  }

  @Test
  void propertiesOfOtherEventsAreBlank() {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("id")
            .eventName("event")
            .eventTime("time", ValueType.dateTime().in(ZoneId.of("Europe/Berlin")))
            .column(Column.property("buys", "item"))
            .column(Column.property("sells", "item"))
            .build();

    assertThat(SpecTemplate.of(spec).text())
        .isEqualTo(
            """
            id,event,time,buys.properties.item,sells.properties.item
            1001,buys,2024-01-31T11:00:00Z,text,
            """);
  }

  @Test
  void exampleThatTheCharsetLacksIsRefused() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.attribute("city").example("東京"))
            .dialect(Dialect.standard().withCharset(StandardCharsets.US_ASCII))
            .build();

    assertThatThrownBy(SpecTemplate.of(spec)::bytes)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("charset must have every character of headers and examples, was US-ASCII");
  }

  @Test
  void descriptionSaysWhatPeopleMustKnow() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .column(Column.identifier("id").optional())
            .column(
                Column.attribute("plan")
                    .allowing("free", "pro")
                    .blank(BlankCell.REJECT)
                    .description("What they pay for"))
            .column(
                Column.attribute("born").as(ValueType.date("dd.MM.uuuu")).optional().sensitive())
            .column(Column.attribute("left|right").clearedBy("-"))
            .build();

    assertThat(SpecDescription.of(spec).markdown())
        .isEqualTo(
            """
            # The file

            A CSV file of people, one a row.

            - Characters are UTF-8, cells are separated by commas.
            - A cell with that separator, a double quote or a line break in it stands in double \
            quotes, and double quotes inside are doubled.
            - The first row names the columns, in any order; every character of a name counts.
            - Other columns are passed over.
            - Each row has email or id, so that it is known whom it means.

            | column | needed | holds | a blank cell | example |
            |---|---|---|---|---|
            | E-mail | yes | the person's email |  | `ana@example.org` |
            | id | no | the person's id |  | `1001` |
            | plan | yes | What they pay for; text; one of `free`, `pro` | rejects the row | `free` |
            | born | no | a day in the form `dd.MM.yyyy`; sensitive | changes nothing | `31.01.2024` |
            | left\\|right | yes | text; `-` takes the value away | changes nothing | `text` |
            """);
  }

  private static String described(CsvImportSpec spec, String column) {
    return SpecDescription.of(spec)
        .markdown()
        .lines()
        .filter(line -> line.startsWith("| " + column + " |"))
        .map(line -> line.split(" \\| ", -1)[3])
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KEEP   | means the time of the import                 | is left out",
        "CLEAR  | means the time of the import                 | is left out",
        "WARN   | means the time of the import, with a warning | is left out, with a warning",
        "REJECT | rejects the row                              | rejects the row"
      })
  void descriptionSaysWhatABlankCellOfAnEventDoes(BlankCell rule, String time, String property) {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .eventName("event")
            .eventTime("time")
            .property("item")
            .column(Column.property("buys", "size").from("size"))
            .blankCells(rule)
            .build();

    assertThat(described(spec, "event")).isEqualTo("rejects the row");
    assertThat(described(spec, "time")).isEqualTo(time);
    assertThat(described(spec, "item")).isEqualTo(property);
    assertThat(described(spec, "size")).isEqualTo("is left out");
  }

  @Test
  void descriptionSaysThatAnObjectMustHaveItsId() {
    CsvImportSpec spec = CsvImportSpec.objects("shop").objectId("id").build();

    assertThat(described(spec, "id")).isEqualTo("rejects the row");
  }
}
