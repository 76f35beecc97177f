package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportReview;
import dev.muster.report.ReviewSeal;
import dev.muster.report.SealedRun;
import dev.muster.rule.Breaker;
import dev.muster.rule.Breaker.Measure;
import dev.muster.spec.CsvImportSpec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReviewFirstTest {

  private static final ImportSource FILE =
      ImportSource.of("email,plan\nana@example.org,pro\n,free\n".getBytes(StandardCharsets.UTF_8));

  private final MapContactStore store = new MapContactStore();

  @Test
  void importIsReviewedAndThenHeldToTheReview() {
    CsvImportSpec spec = CsvImportSpec.people().identifier("email").attribute("plan").build();
    // tag::breakers[]
    Importer importer =
        Importer.builder()
            .spec(spec)
            .contacts(store)
            .breakers(
                Breaker.overShare(0.5, 100, Measure.FAILED_ROWS).beforeWriting(),
                Breaker.over(10_000, Measure.SENDS))
            .build();
    // end::breakers[]
    String seal = reviewed(importer, FILE);

    SealedRun run = run(importer, FILE, seal);

    assertThat(run.differing()).isZero();
    assertThat(run.report().rows().created()).isEqualTo(1);
    assertThat(run.report().rows().rejected()).isEqualTo(1);
  }

  private static String reviewed(Importer importer, ImportSource file) {
    // tag::review[]
    ImportReview review = importer.review(file);
    String page = review.toHtml();
    String seal = review.seal().toJson();
    // end::review[]
    assertThat(page).contains("<html");
    return seal;
  }

  private static SealedRun run(Importer importer, ImportSource file, String seal) {
    // tag::run[]
    SealedRun run = importer.run(file, ReviewSeal.fromJson(seal));
    // end::run[]
    return run;
  }
}
