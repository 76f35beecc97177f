package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.rule.Breaker;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import dev.muster.spi.ArtifactStore;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files of an import that several owners have ended, one of them late. */
class LateOwnerTest {

  private static final ImportSource FILE =
      Given.file("k", "email,age", "a@x.de,x", "b@x.de,2", "c@x.de,x", "d@x.de,x");
  private static final Scope SCOPE = new Scope(Given.TENANT, "k", "importer");

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final InMemoryArtifacts files = new InMemoryArtifacts();

  private ImporterBuilder importer() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("age", "age", ValueType.integer())
            .build();
    return Given.importer(spec, store)
        .files(files, Set.of(ImportFile.ERRORS, ImportFile.UNPROCESSED))
        .chunkRows(1);
  }

  /** One that stops above the second row that is rejected. */
  private ImporterBuilder stopping() {
    return importer().breakers(Breaker.over(1, Breaker.Measure.FAILED_ROWS));
  }

  private List<String> names() {
    return files.list(SCOPE).stream().map(Artifact::name).toList();
  }

  private String text(ImportReport report, String kind) {
    String place = Optional.ofNullable(report.files().get(kind)).orElseThrow();
    return files.text(SCOPE, place.substring("memory:".length()));
  }

  @Test
  void anOwnerRemovesTheFilesOfThoseBefore() {
    assertThatThrownBy(() -> stopping().build().run(FILE))
        .isInstanceOf(ImportAbortedException.class);
    assertThat(names()).contains("errors.csv", "unprocessed.csv");

    ImportReport report = importer().build().resume("k", FILE);

    assertThat(report.files()).isEqualTo(Map.of("errors", "memory:errors-2.csv"));
    assertThat(names()).containsExactly("errors-2.csv");
    assertThat(text(report, "errors").lines()).hasSize(4);
  }

  @Test
  void anOwnerWhoIsLateReplacesNothing() {
    Importer held =
        stopping().files(new Held(), Set.of(ImportFile.ERRORS, ImportFile.UNPROCESSED)).build();

    assertThatThrownBy(() -> held.run(FILE)).isInstanceOf(ImportAbortedException.class);

    ImportReport report =
        importer().build().history().find("k").orElseThrow().report().orElseThrow();
    assertThat(report.files()).isEqualTo(Map.of("errors", "memory:errors-2.csv"));
    assertThat(text(report, "errors").lines()).hasSize(4);
    assertThat(names()).containsExactly("errors-2.csv", "errors.csv");
  }

  /** When it has a file that was joined at hand, another owner goes on to the end. */
  private final class Held implements ArtifactStore {

    private boolean goneOn;

    @Override
    public Artifact put(Scope scope, String name, Content content) throws IOException {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      content.writeTo(joined);
      if (name.endsWith(".csv") && !goneOn) {
        goneOn = true;
        importer().build().resume("k", FILE);
      }
      return files.put(scope, name, joined::writeTo);
    }

    @Override
    public List<Artifact> list(Scope scope) {
      return files.list(scope);
    }

    @Override
    public Optional<InputStream> open(Scope scope, String name) {
      return files.open(scope, name);
    }

    @Override
    public void remove(Scope scope, Set<String> names) {
      files.remove(scope, names);
    }
  }
}
