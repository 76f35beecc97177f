package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.OutcomeKind;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReview;
import dev.muster.report.ReviewRequest;
import dev.muster.report.ReviewSeal;
import dev.muster.report.RowOutcome;
import dev.muster.report.RowReview;
import dev.muster.report.SealedRun;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ReviewSpace;
import dev.muster.testkit.CallCounter;
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
}
