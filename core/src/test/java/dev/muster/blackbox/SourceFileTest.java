package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.ImportState;
import dev.muster.model.Scope;
import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.CustomerIo;
import dev.muster.preset.Preset;
import dev.muster.preset.Vero;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source file among the files that an import keeps. */
class SourceFileTest {

  private static final byte[] FILE =
      "email,plan\na@x.org,pro\n,\n\nb@x.org,\"fr\nee\"\n".getBytes(StandardCharsets.UTF_8);

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final InMemoryArtifacts files = new InMemoryArtifacts();

  private ImporterBuilder importer(CsvImportSpec spec) {
    return Given.importer(spec, store).files(files, Set.of(ImportFile.SOURCE)).chunkRows(1);
  }

  private byte[] kept(String key, String name) throws IOException {
    try (InputStream in = files.open(scope(key), name).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  private static Scope scope(String key) {
    return new Scope(Given.TENANT, key, "importer");
  }

  @Test
  @DisplayName("C17 B11 the very bytes of the file are kept where asked, of a stream too")
  void bytesAreKeptAsTheyWere(@TempDir Path folder) throws IOException {
    Path path = Files.write(folder.resolve("people.csv"), FILE);
    Importer importer = importer(Given.people()).build();

    ImportReport stream =
        importer.run(ImportSource.of(new ByteArrayInputStream(FILE)).key("stream"));
    importer.run(ImportSource.of(path).key("path"));
    importer.run(ImportSource.of(FILE).key("bytes"));

    assertThat(stream.files()).containsEntry("source", "memory:source.csv");
    assertThat(kept("stream", "source.csv")).isEqualTo(FILE);
    assertThat(kept("path", "source.csv")).isEqualTo(FILE);
    assertThat(kept("bytes", "source.csv")).isEqualTo(FILE);
  }

  @Test
  void packedFileIsKeptPacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(FILE);
    }
    CsvImportSpec plain = Given.people();
    CsvImportSpec spec =
        plain.withDialect(plain.file().dialect().withCompression(Compression.GZIP));

    importer(spec).build().run(ImportSource.of(packed.toByteArray()).key("k"));

    assertThat(kept("k", "source.csv.gz")).isEqualTo(packed.toByteArray());
  }

  @Test
  void fileOfACancelledImportIsKeptWhole() throws IOException {
    AtomicReference<ImportJob> job = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>();
    ImportListener cancelling =
        new ImportListener() {
          @Override
          public void onProgress(ImportProgress progress) {
            job.get().cancel();
          }
        };
    Importer importer = importer(Given.people()).executor(tasks::add).listener(cancelling).build();

    job.set(importer.start(ImportSource.of(new ByteArrayInputStream(FILE)).key("k")));
    tasks.forEach(Runnable::run);

    assertThat(importer.history().find("k").orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
    assertThat(kept("k", "source.csv")).isEqualTo(FILE);
  }

  @Test
  void fileOfAResumedImportIsKeptWhole() throws IOException {
    assertThatThrownBy(
            () ->
                Given.importer(
                        Given.people(), WatchedJournaledStore.over(store, CrashAtCall.after(5)))
                    .files(files, Set.of(ImportFile.SOURCE))
                    .chunkRows(1)
                    .build()
                    .run(ImportSource.of(FILE).key("k")))
        .isInstanceOf(MusterException.class);

    importer(Given.people()).build().resume("k", ImportSource.of(new ByteArrayInputStream(FILE)));

    assertThat(kept("k", "source-2.csv")).isEqualTo(FILE);
  }

  @Test
  void fileThatIsRefusedIsNotKept() throws IOException {
    Importer importer = importer(Given.people()).build();
    importer.run(ImportSource.of(FILE).key("k"));
    byte[] other = "email,plan\nz@x.org,z\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> importer.run(ImportSource.of(other).key("k")))
        .isInstanceOf(ImportRefusedException.class);
    assertThatThrownBy(
            () -> importer.run(ImportSource.of("x\n".getBytes(StandardCharsets.UTF_8)).key("l")))
        .isInstanceOf(ImportRefusedException.class);

    assertThat(kept("k", "source.csv")).isEqualTo(FILE);
    assertThat(files.list(scope("l"))).isEmpty();
  }

  @Test
  void reviewKeepsNoSource() throws IOException {
    importer(Given.people()).build().review(ImportSource.of(FILE).key("k"));

    assertThat(files.list(scope("review of k"))).isEmpty();
  }

  @Test
  @DisplayName("C17 B11 it is kept for Customer.io, and for others only where asked")
  void customerIoKeepsIt() throws IOException {
    Preset vero = Vero.events(Vero.Edition.Y2022).preset();

    assertThat(CustomerIo.people().preset().habits().files())
        .isEqualTo(CustomerIo.events().preset().habits().files())
        .containsExactlyInAnyOrder(
            ImportFile.ERRORS, ImportFile.WARNINGS, ImportFile.PREVIEW, ImportFile.SOURCE);
    assertThat(vero.habits().files()).containsExactly(ImportFile.ERRORS);
    assertThat(Braze.attributes(BrazeKey.EXTERNAL_ID).preset().habits().files())
        .containsExactlyInAnyOrder(ImportFile.ERRORS, ImportFile.WARNINGS);

    ByPreset.importer(CustomerIo.people().preset(), store)
        .files(files)
        .build()
        .run(Given.file("k", "id,plan", "1,pro"));

    assertThat(kept("k", "source.csv")).asString(StandardCharsets.UTF_8).contains("1,pro");
  }
}
