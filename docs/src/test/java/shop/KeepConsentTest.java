package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Path;
import dev.muster.report.ImportReport;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeepConsentTest {

  @Test
  void nobodyIsSubscribedAgain() {
    ImportReport report =
        Importer.builder()
            .spec(CsvImportSpec.people().identifier("email").attribute("unsubscribed").build())
            .contacts(new InMemoryContactStore())
            .consent(policy())
            .build()
            .run(
                ImportSource.of(
                    """
                    email,unsubscribed
                    ana@example.org,true
                    ana@example.org,no
                    """
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(report.warnings()).isEqualTo(1);
    assertThat(report.people().updated()).isZero();
  }

  private static ConsentPolicy policy() {
    // tag::consent[]
    return ConsentPolicy.tightenOnly(
        ConsentField.unsubscribedIf(Path.of("unsubscribed"), "true", "1"),
        ConsentField.unsubscribedIf(Path.of("topics"), "false"));
    // end::consent[]
  }
}
