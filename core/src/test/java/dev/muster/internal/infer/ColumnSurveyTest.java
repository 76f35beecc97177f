package dev.muster.internal.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.CsvRow;
import dev.muster.row.RowRef;
import dev.muster.spec.CellForm;
import dev.muster.spec.CellTrim;
import dev.muster.spec.ColumnAdvice;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import dev.muster.testdata.DataFile;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnSurveyTest {

  static List<String> cases() {
    return DataFile.lines("/infer/columns.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void columnIsWhatItsCellsProve(String line) {
    String[] sides = line.split(" => ", -1);
    String[] column = sides[0].split(":", 2);
    String[] cells =
        Arrays.stream(column[1].split("¦", -1))
            .map(String::strip)
            .map(cell -> cell.startsWith("'") ? cell.substring(1, cell.length() - 1) : cell)
            .toArray(String[]::new);

    assertThat(shown(survey(Optional.empty(), column[0], cells))).isEqualTo(sides[1]);
  }

  @Test
  void timesWithoutAnOffsetAreInTheZoneThatIsNamed() {
    Optional<ZoneId> berlin = Optional.of(ZoneId.of("Europe/Berlin"));

    assertThat(shown(survey(berlin, "at", "2024-01-31T12:00", "2024-01-31T12:00Z")))
        .isEqualTo("dateTime ISO Europe/Berlin");
    assertThat(shown(survey(berlin, "at", "31.01.2024 12:00")))
        .isEqualTo("dateTime d.M.uuuu H:mm[:ss] Europe/Berlin DAY_MONTH_PROVEN 1");
    assertThat(
            shown(survey(berlin, "at", "2024-03-31T02:30", "2024-01-31T12:00", "2024-01-01T00:00")))
        .isEqualTo("text MIXED_TYPES 1");
  }

  @Test
  void cellsAreCountedByWhatTheyCouldBe() {
    ColumnAdvice advice = survey(Optional.empty(), "x", "1", "2.5", "", "yes", "1700000000");

    assertThat(advice.filled()).isEqualTo(4);
    assertThat(advice.blank()).isEqualTo(1);
    assertThat(advice.forms())
        .isEqualTo(
            Map.of(
                CellForm.INTEGER,
                2L,
                CellForm.DECIMAL,
                3L,
                CellForm.YES_OR_NO,
                1L,
                CellForm.UNIX_SECONDS,
                1L));
  }

  @Test
  void evidenceIsAFewRowsOfAll() {
    String[] cells = Stream.generate(() -> "007").limit(50).toArray(String[]::new);

    assertThat(survey(Optional.empty(), "x", cells).notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.count()).isEqualTo(50);
              assertThat(notice.rows()).extracting(RowRef::record).containsExactly(1L, 2L, 3L);
            });
  }

  private static ColumnAdvice survey(Optional<ZoneId> zone, String header, String... cells) {
    ColumnSurvey survey = new ColumnSurvey(List.of(header), CellTrim.KEEP, zone);
    for (int i = 0; i < cells.length; i++) {
      survey.see(CsvRow.of(new RowRef(i + 1, i + 2, 0), List.of(cells[i])));
    }
    return survey.advice().get(0);
  }

  private static String shown(ColumnAdvice advice) {
    return Stream.concat(
            Stream.of(shown(advice.type())),
            advice.notices().stream()
                .map(
                    notice ->
                        notice.code()
                            + notice.rows().stream()
                                .map(row -> " " + row.record())
                                .collect(Collectors.joining())))
        .collect(Collectors.joining(" "));
  }

  private static String shown(ValueType type) {
    if (type instanceof ValueType.Date date) {
      return "date " + date.form().pattern();
    }
    if (type instanceof ValueType.DateTime dateTime) {
      return dateTime.name()
          + dateTime.forms().stream().map(ColumnSurveyTest::shown).collect(Collectors.joining())
          + dateTime.zone().map(zone -> " " + zone).orElse("");
    }
    return type.name();
  }

  private static String shown(TimeForm form) {
    return " " + (form.pattern().isEmpty() ? form.kind().name() : form.pattern());
  }
}
