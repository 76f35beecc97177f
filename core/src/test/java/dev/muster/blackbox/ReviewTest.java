package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Scope;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.report.ReviewRequest;
import dev.muster.report.ReviewSeal;
import dev.muster.report.RowOutcome;
import dev.muster.report.RowReview;
import dev.muster.report.SealedRun;
import dev.muster.report.SeenColumn;
import dev.muster.report.SeenColumn.Why;
import dev.muster.report.SeenFile;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Detection;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ReviewSpace;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {

  private static final String[] LINES = {
    "email,plan", "ana@example.org,pro", "bo@example.org,", ",pro", "ana@example.org,free"
  };

  private final InMemoryContactStore memory = new InMemoryContactStore();
  private final CallCounter calls = new CallCounter();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.personCreated(), Campaign.named("welcome"))
          .listening(Occurrence.attributeChanged("plan"), Campaign.named("upsell"));

  @BeforeEach
  void somebodyIsThere() {
    Given.run(Given.people(), memory, "before", "email,plan", "ana@example.org,free");
  }

  private ImporterBuilder importer() {
    ContactStore store = WatchedJournaledStore.over(memory, calls);
    return Given.importer(Given.people(), store).campaigns(engine).triggers(TriggerPolicy.always());
  }

  @Test
  void reviewWritesNothingAndStartsNothing() {
    List<String> before = Given.held(memory);

    ImportReview review = importer().build().review(Given.file("k", LINES));

    assertThat(review.report().rows().created()).isEqualTo(1);
    assertThat(review.report().rows().updated()).isEqualTo(2);
    assertThat(review.report().rows().rejected()).isEqualTo(1);
    assertThat(review.report().triggers().immediate()).isEqualTo(3);
    assertThat(calls.calls()).containsOnly(StoreCall.FIND);
    assertThat(engine.started()).isEmpty();
    assertThat(Given.held(memory)).isEqualTo(before);
  }

  @Test
  void rowIsShownWithWhatTheStoreWouldBeTold() {
    Importer importer = importer().build();

    ImportReview review =
        importer.review(Given.file("k", LINES), new ReviewRequest(1, Set.of(4L), nobody()));

    assertThat(review.rows())
        .extracting(row -> row.outcome().kind())
        .containsExactly(OutcomeKind.UPDATED, OutcomeKind.UPDATED);
    assertThat(review.row(1).map(RowReview::writes))
        .contains(
            List.of(
                Map.of(
                    "contact",
                    "known",
                    "changes",
                    List.of(Map.of("path", List.of("plan"), "before", "free", "after", "pro")))));
    assertThat(review.row(4).map(RowReview::writes))
        .contains(
            List.of(
                Map.of(
                    "contact",
                    "known",
                    "changes",
                    List.of(Map.of("path", List.of("plan"), "before", "pro", "after", "free")))));
    assertThat(review.row(2)).isEqualTo(Optional.empty());
    assertThat(review.row(1)).get().asString().doesNotContain("free", "pro");
  }

  private static ImportListener nobody() {
    return ImportListener.none();
  }

  @Test
  void runUnderTheSealOfItsReviewDiffersNowhere() {
    Importer importer = importer().build();
    ReviewSeal seal = importer.review(Given.file("k", LINES)).seal();

    SealedRun run = importer.run(Given.file("k", LINES), ReviewSeal.fromJson(seal.toJson()));

    assertThat(run.differing()).isZero();
    assertThat(run.report().rows().read()).isEqualTo(4);
    assertThat(engine.started()).hasSize(3);
  }

  @Test
  void rowsThatComeOutOtherwiseAreListed() {
    Importer importer = importer().build();
    ReviewSeal seal = importer.review(Given.file("k", LINES)).seal();
    Given.run(Given.people(), memory, "meanwhile", "email,plan", "bo@example.org,");

    SealedRun run = importer.run(Given.file("k", LINES), seal);

    assertThat(run.differing()).isEqualTo(1);
    assertThat(run.first())
        .containsExactly(new SealedRun.Difference(2, "CREATED welcome START", "UNCHANGED"));
  }

  static Stream<Importer> others() {
    ReviewTest test = new ReviewTest();
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").attribute("tariff", "plan").build();
    return Stream.of(
        Given.importer(spec, test.memory).triggers(TriggerPolicy.always()).build(),
        test.importer().triggers(TriggerPolicy.never()).build(),
        test.importer().validator(RowValidator.required("plan")).build());
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherSpecOrRulesAreRefused(Importer other) {
    ReviewSeal seal = importer().build().review(Given.file("k", LINES)).seal();

    assertThatThrownBy(() -> other.run(Given.file("k", LINES), seal))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("REVIEWED_OTHER_RULES");
  }

  @Test
  void otherFileIsRefused() {
    Importer importer = importer().build();
    ReviewSeal seal = importer.review(Given.file("k", LINES)).seal();
    String[] other = LINES.clone();
    other[4] = "ana@example.org,pro";

    assertThatThrownBy(() -> importer.run(Given.file("k", other), seal))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("REVIEWED_OTHER_FILE");
    assertThat(calls.calls()).containsOnly(StoreCall.FIND);
  }

  @Test
  void otherCampaignsAreRefused() {
    ReviewSeal seal = importer().build().review(Given.file("k", LINES)).seal();
    engine.listening(Occurrence.personCreated(), Campaign.named("coupon"));

    assertThatThrownBy(
            () ->
                importer().build().run(Given.file("k", LINES), ReviewSeal.fromJson(seal.toJson())))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("REVIEWED_OTHER_CAMPAIGNS");
    assertThat(engine.started()).isEmpty();
  }

  @Test
  void startThatIsHeldInTheRunDiffers() {
    TriggerLimits once = TriggerLimits.none().total(1);
    ReviewSeal seal = importer().limits(once).build().review(Given.file("k", LINES)).seal();
    Given.run(Given.people(), memory, "meanwhile", "email,plan", "ana@example.org,pro");

    SealedRun run = importer().limits(once).build().run(Given.file("k", LINES), seal);

    assertThat(run.first())
        .containsExactly(
            new SealedRun.Difference(1, "UPDATED upsell START", "UNCHANGED"),
            new SealedRun.Difference(2, "CREATED welcome HOLD", "CREATED welcome START"));
  }

  @Test
  void fileIsShownWithItsColumnsAndWhatComesAgain() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.attribute("plan").orFrom("tariff"))
            .column(Column.attribute("pin").sensitive())
            .surplusColumns(SurplusColumns.IMPORT)
            .build();
    byte[] bytes =
        "\uFEFFsep=;\nemail;tariff;pin;Plan;_row\nana@example.org;=1;7;a;1\n;b;;;\nana@example.org;;8;;\n"
            .getBytes(StandardCharsets.UTF_8);

    ImportReview review = Given.importer(spec, memory).build().review(ImportSource.of(bytes));

    assertThat(review.file().charset()).isEqualTo("UTF-8");
    assertThat(review.file().mark()).isEqualTo(SeenFile.Mark.PRESENT);
    assertThat(review.file().delimiter()).isEqualTo(';');
    assertThat(review.file().columns())
        .containsExactly(
            column(
                1,
                "email",
                Why.EXACT,
                "identifier email",
                "ana@example.org",
                "",
                "ana@example.org"),
            column(2, "tariff", Why.ALIAS, "attribute plan", "=1", "b", ""),
            column(3, "pin", Why.EXACT, "attribute pin"),
            new SeenColumn(
                4,
                "Plan",
                Why.SURPLUS,
                Optional.of("attribute Plan"),
                Optional.of("plan"),
                List.of("a", "", "")),
            new SeenColumn(
                5, "_row", Why.OURS, Optional.empty(), Optional.empty(), List.of("1", "", "")));
    assertThat(review.file().duplicates().total()).isEqualTo(1);
    assertThat(review.file().newAttributes()).isEqualTo(1);
    assertThat(review.toJson() + review.toHtml())
        .contains("(sensitive)")
        .doesNotContain(">7<", "\"7\"");
  }

  @Test
  void whatWasDetectedIsShown() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .detection(Detection.CHARSET_AND_DELIMITER)
            .build();
    byte[] bytes = "email;plan\nana@x.org;1,5\nbo@x.org;2,5\n".getBytes(StandardCharsets.UTF_16);

    ImportReview review = Given.importer(spec, memory).build().review(ImportSource.of(bytes));

    assertThat(review.file().charset()).isEqualTo("UTF-16BE");
    assertThat(review.file().delimiter()).isEqualTo(';');
    assertThat(review.toText())
        .contains("Columns: UTF-16BE with a byte order mark, cells separated by semicolons.");
  }

  private static SeenColumn column(
      int number, String header, Why why, String fills, String... first) {
    return new SeenColumn(
        number, header, why, Optional.of(fills), Optional.empty(), List.of(first));
  }

  @Test
  void eventsAreCountedByName() {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .eventName("event")
            .eventTime("time")
            .unknownPeople(UnknownPeople.CREATE)
            .build();

    ImportReview review =
        Given.importer(spec, memory)
            .build()
            .review(
                Given.file(
                    "k",
                    "email,event,time",
                    "ana@example.org,buys,2024-01-01T00:00:00Z",
                    "bo@example.org,sells,2024-01-01T00:00:00Z",
                    "ana@example.org,buys,2024-01-01T00:00:00Z"));

    assertThat(review.file().events())
        .containsExactly(Map.entry("buys", 2L), Map.entry("sells", 1L));
    assertThat(review.file().duplicates().total()).isEqualTo(1);
    assertThat(review.toText())
        .startsWith("Review of ")
        .contains("nothing was written", "Rows that come again: 1", "  2 buys");
  }

  @Test
  void filesOfAReviewAreKeptApart() {
    InMemoryArtifacts files = new InMemoryArtifacts();
    Importer importer = importer().files(files, Set.of(ImportFile.ERRORS)).build();

    importer.review(Given.file("k", LINES));

    assertThat(files.list(new Scope(Given.TENANT, "k", "importer"))).isEmpty();
    assertThat(files.text(new Scope(Given.TENANT, "review of k", "importer"), "errors.csv"))
        .contains("4,\"IDENTIFIER_MISSING");
  }

  @Test
  void streamIsReviewedButNotRunWithItsSeal() {
    Importer importer = importer().build();
    byte[] bytes = (String.join("\n", LINES) + "\n").getBytes(StandardCharsets.UTF_8);

    ReviewSeal seal = importer.review(ImportSource.of(new ByteArrayInputStream(bytes))).seal();

    assertThat(seal).isEqualTo(importer.review(Given.file("k", LINES)).seal());
    assertThatThrownBy(() -> importer.run(ImportSource.of(new ByteArrayInputStream(bytes)), seal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be one that opens again for a run with a seal, was one stream");
  }

  @Test
  void sealTakesLittleForManyRows() {
    String[] many =
        Stream.concat(
                Stream.of("email,plan"),
                IntStream.range(0, 20_000)
                    .mapToObj(i -> i % 2 == 0 ? "p" + i + "@example.org," : ",x"))
            .toArray(String[]::new);

    ReviewSeal seal = importer().build().review(Given.file("k", many)).seal();

    assertThat(seal.toJson().length()).isLessThan(1_000);
    assertThat(ReviewSeal.fromJson(seal.toJson())).isEqualTo(seal);
  }

  @Test
  void reviewThatDoesNotFitIntoItsSpaceStopsAndSaysSo() {
    Importer importer = importer().reviewSpaces(ReviewSpace.inHeap(1)).build();

    assertThatThrownBy(() -> importer.review(Given.file("k", LINES)))
        .isInstanceOf(ImportAbortedException.class)
        .cause()
        .hasMessage("a review in heap must keep at most 1 keys; give the importer a space on disk");
  }

  @Test
  void listenerHearsOfEachRow() {
    List<RowOutcome> heard = new ArrayList<>();

    importer()
        .build()
        .review(
            Given.file("k", LINES),
            ReviewRequest.standard()
                .telling(
                    new ImportListener() {
                      @Override
                      public void onRow(RowOutcome outcome) {
                        heard.add(outcome);
                      }
                    }));

    assertThat(heard).hasSize(4);
  }

  @Test
  void reportIsReadBackFromAReview() {
    ImportReview review = importer().build().review(Given.file("k", LINES));

    assertThat(ImportReport.fromJson(review.toJson())).isEqualTo(review.report());
    assertThatThrownBy(
            () -> ImportReport.fromJson(review.toJson().replace("\"review\"", "\"revue\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("report.revue must not be there");
  }
}
