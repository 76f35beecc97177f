package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Path;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.Test;

/** Who may be subscribed again. */
class ConsentTest {

  private static final ConsentField UNSUBSCRIBED =
      ConsentField.unsubscribedIf(Path.of("unsubscribed"), "true", "1");
  private static final CsvImportSpec PEOPLE =
      CsvImportSpec.people()
          .identifier("email")
          .attribute("unsubscribed")
          .attribute("plan")
          .build();

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final Given.Rows rows = new Given.Rows();
  private int imports;

  private void run(ConsentPolicy consent, String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = "email,unsubscribed,plan";
    System.arraycopy(lines, 0, file, 1, lines.length);
    Given.importer(PEOPLE, store)
        .consent(consent)
        .listener(rows)
        .build()
        .run(Given.file("import " + ++imports, file));
  }

  @Test
  void changeThatSubscribesAgainIsNotMadeAndTheRestOfTheRowIs() {
    ConsentPolicy tighten = ConsentPolicy.tightenOnly(UNSUBSCRIBED);
    run(tighten, "ana@example.org,true,free");

    run(tighten, "ana@example.org,no,pro", "ana@example.org,0,pro");

    assertThat(rows.seen())
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "1 UPDATED [PERSON_UPDATED] [RESUBSCRIPTION_REFUSED unsubscribed]",
            "2 UNCHANGED [RESUBSCRIPTION_REFUSED unsubscribed]");
    assertThat(Given.held(store))
        .containsExactly("[email=ana@example.org] {plan=pro, unsubscribed=true}");
  }

  @Test
  void rowThatSubscribesAgainIsRejectedIfAskedFor() {
    ConsentPolicy strict = ConsentPolicy.tightenOrReject(UNSUBSCRIBED);

    run(strict, "ana@example.org,true,free", "ana@example.org,false,pro");

    assertThat(rows.seen())
        .containsExactly(
            "1 CREATED [PERSON_CREATED]", "2 REJECTED [RESUBSCRIPTION_REFUSED unsubscribed]");
    assertThat(Given.held(store))
        .containsExactly("[email=ana@example.org] {plan=free, unsubscribed=true}");
  }

  @Test
  void fileDecidesWhereTheVendorLetsItAndSaysSo() {
    ConsentPolicy vendor = ConsentPolicy.asVendor(UNSUBSCRIBED);
    run(vendor, "ana@example.org,TRUE,free");

    run(vendor, "ana@example.org,false,free");

    assertThat(rows.seen().get(1))
        .isEqualTo("1 UPDATED [PERSON_UPDATED] [RESUBSCRIBED unsubscribed]");
    assertThat(Given.held(store))
        .containsExactly("[email=ana@example.org] {plan=free, unsubscribed=false}");
  }

  @Test
  void blankThatClearsSubscribesAgain() {
    CsvImportSpec clearing =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("unsubscribed")
            .blankCells(BlankCell.CLEAR)
            .build();
    run(ConsentPolicy.tightenOnly(), "ana@example.org,true,");

    Given.importer(clearing, store)
        .consent(ConsentPolicy.tightenOnly(UNSUBSCRIBED))
        .listener(rows)
        .build()
        .run(Given.file("clears", "email,unsubscribed", "ana@example.org,"));

    assertThat(rows.seen().get(1)).isEqualTo("1 UNCHANGED [RESUBSCRIPTION_REFUSED unsubscribed]");
    assertThat(Given.held(store)).containsExactly("[email=ana@example.org] {unsubscribed=true}");
  }

  @Test
  void personWhoIsCreatedIsSubscribedAsTheRowSays() {
    run(ConsentPolicy.tightenOnly(UNSUBSCRIBED), "ana@example.org,false,", "ana@example.org,1,");

    assertThat(rows.seen())
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 UPDATED [PERSON_UPDATED]");
  }
}
