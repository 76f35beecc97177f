package dev.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.row.Severity;
import dev.muster.rule.HoldReason;
import dev.muster.rule.SuppressReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImportReportProperties {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void reportToJsonOrTreeAndBackIsTheSame(@ForAll("reports") ImportReport report) {
    assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
    assertThat(ImportReport.fromTree(report.toTree())).isEqualTo(report);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void rowsReadAreTheSumOfTheirEnds(@ForAll("rows") RowCounts rows) {
    assertThat(rows.read())
        .isEqualTo(
            rows.created()
                + rows.updated()
                + rows.unchanged()
                + rows.skipped()
                + rows.rejected()
                + rows.unprocessed());
  }

  @Provide
  Arbitrary<ImportReport> reports() {
    Arbitrary<ImportReport> counted =
        Combinators.combine(text(), rows(), people(), triggers(), forecast(), problems(), files())
            .as(
                (name, rows, people, triggers, forecast, problems, files) ->
                    new ImportReport(
                        name,
                        ImportState.DONE,
                        Guarantee.NONE,
                        Instant.EPOCH,
                        new FileFacts(name, rows.read(), name),
                        rows,
                        people,
                        new EventCounts(rows.created()),
                        new StoreCounts(people.created(), 1, 2, rows.skipped(), 4, rows.updated()),
                        Optional.of(new NameCounts(rows.read(), 3))
                            .filter(any -> rows.read() % 2 == 0),
                        problems.total(),
                        triggers,
                        forecast,
                        problems,
                        files));
    return Combinators.combine(
            counted,
            Arbitraries.of(ImportState.class),
            Arbitraries.of(Guarantee.class),
            Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L))
        .as(
            (report, state, guarantee, second) ->
                new ImportReport(
                    report.importId(),
                    state,
                    guarantee,
                    Instant.ofEpochSecond(second, 120),
                    report.file(),
                    report.rows(),
                    report.people(),
                    report.events(),
                    report.store(),
                    report.names(),
                    report.warnings(),
                    report.triggers(),
                    report.forecast(),
                    report.problems(),
                    report.files()));
  }

  @Provide
  Arbitrary<RowCounts> rows() {
    return Combinators.combine(count(), count(), count(), count(), count(), count(), count())
        .as(RowCounts::new);
  }

  private static Arbitrary<PeopleCounts> people() {
    return Combinators.combine(count(), count()).as(PeopleCounts::new);
  }

  private static Arbitrary<TriggerCounts> triggers() {
    return Combinators.combine(
            count(),
            count(),
            Arbitraries.maps(Arbitraries.of(HoldReason.class), count()),
            Arbitraries.maps(Arbitraries.of(SuppressReason.class), count()),
            share())
        .as(TriggerCounts::new);
  }

  private static Arbitrary<TriggerForecast> forecast() {
    return Combinators.combine(campaign().list().ofMaxSize(2), count()).as(TriggerForecast::new);
  }

  private static Arbitrary<CampaignForecast> campaign() {
    Arbitrary<LocalDate> day = Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(
            text(),
            share(),
            Arbitraries.maps(day, share()).ofMaxSize(3).map(TreeMap::new),
            share(),
            share(),
            Arbitraries.maps(Arbitraries.of(SuppressReason.class), share()))
        .as(CampaignForecast::new);
  }

  private static Arbitrary<Share> share() {
    return Combinators.combine(count(), count().list().ofMaxSize(3)).as(Share::new);
  }

  private static Arbitrary<ProblemCounts> problems() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(ProblemCode.class), count()).ofMaxSize(3),
            problem().list().ofMaxSize(3))
        .as(ProblemCounts::new);
  }

  private static Arbitrary<Problem> problem() {
    return Combinators.combine(
            Arbitraries.of(ProblemCode.class),
            Arbitraries.of(Severity.class),
            place(),
            text().optional(),
            text(),
            place().optional())
        .as(Problem::new);
  }

  private static Arbitrary<RowRef> place() {
    return Combinators.combine(count(), count(), count())
        .as((record, line, offset) -> new RowRef(record, line + 1, offset));
  }

  private static Arbitrary<Map<String, String>> files() {
    return Arbitraries.maps(text(), text()).ofMaxSize(2);
  }

  private static Arbitrary<Long> count() {
    return Arbitraries.longs().between(0, 1L << 50);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "\"", "\\", "é", "日本", "a b", "\n", "\u2028"),
        Arbitraries.strings().ascii().ofMaxLength(5));
  }
}
