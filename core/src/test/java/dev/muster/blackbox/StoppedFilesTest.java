package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.RowCounts;
import dev.muster.row.ProblemCode;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ArtifactStore;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of runs that stopped, crashed, or had no room. */
class StoppedFilesTest extends FilesSuite {

  @Test
  void whatARunDidNotComeToIsImportedFromItsFile() {
    CsvImportSpec spec = ages();
    WatchedJournaledStore dying = WatchedJournaledStore.over(store, CrashAtCall.before(5));
    Importer importer =
        Given.importer(spec, dying)
            .files(files, Set.of(ImportFile.UNPROCESSED, ImportFile.ERRORS))
            .chunkRows(2)
            .build();
    ImportSource file =
        Given.file(
            "k",
            "email,name,age",
            "a@x.de,A,1",
            "b@x.de,B,x",
            "c@x.de,C,3",
            "d@x.de,\"D,4",
            "e@x.de,E,5");

    assertThatThrownBy(() -> importer.run(file))
        .isInstanceOf(ImportAbortedException.class)
        .asInstanceOf(type(ImportAbortedException.class))
        .satisfies(
            stopped -> {
              assertThat(stopped.report().rows()).isEqualTo(new RowCounts(1, 0, 0, 0, 1, 3, 0));
              assertThat(stopped.report().files()).containsOnlyKeys("errors", "unprocessed");
            });
    assertThat(text("k", "unprocessed.csv").lines().skip(1))
        .satisfiesExactly(
            c -> assertThat(c).isEqualTo("4,\"\",c@x.de,C,3"),
            d -> assertThat(d).startsWith("5,\"OPEN_QUOTE"),
            e -> assertThat(e).isEqualTo("6,\"\",e@x.de,E,5"));

    run(spec, "again", text("k", "unprocessed.csv").split("\r\n"));
    assertThat(Given.held(store)).hasSize(3);
  }

  @Test
  void filesOfAResumedImportAreThoseOfOneThatNeverCrashed() {
    ImportSource file =
        Given.file(
            "k",
            "email,name,age",
            "a@x.de,A,x",
            "b@x.de,B,2",
            "",
            "c@x.de,\"C,3",
            "A@x.de,=A,4",
            "",
            "e@x.de,E,x",
            "f@x.de,F,6",
            "e@x.de,E,7");
    importer(ages()).build().run(file);
    Map<String, String> expected = texts(files);
    assertThat(expected).hasSize(4);
    assertThat(expected.get("errors.csv")).contains("2,\"APPLIED_LATER", "8,\"APPLIED_LATER");

    boolean crashed = true;
    for (int call = 1; crashed; call++) {
      CrashAtCall before = CrashAtCall.before(call);
      assertThat(resumed(before, file)).as("crash before call %s", call).isEqualTo(expected);
      assertThat(resumed(CrashAtCall.after(call), file))
          .as("crash after call %s", call)
          .isEqualTo(expected);
      crashed = before.happened();
    }
  }

  private static Map<String, String> resumed(CrashAtCall crash, ImportSource file) {
    InMemoryContactStore contacts = new InMemoryContactStore();
    InMemoryArtifacts kept = new InMemoryArtifacts();
    try {
      Given.importer(ages(), WatchedJournaledStore.over(contacts, crash))
          .files(kept, EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE)))
          .chunkRows(2)
          .build()
          .run(file);
    } catch (MusterException e) {
      assertThat(crash.happened()).isTrue();
    }
    Given.importer(ages(), contacts)
        .files(kept, EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE)))
        .chunkRows(3)
        .build()
        .resume("k", file);
    return texts(kept);
  }

  private static Map<String, String> texts(InMemoryArtifacts from) {
    Scope scope = new Scope(Given.TENANT, "k", "importer");
    return from.list(scope).stream()
        .filter(file -> !file.name().matches("(part|rest)-.*"))
        .collect(
            Collectors.toMap(
                file -> file.name().replaceFirst("-\\d+", ""),
                file -> from.text(scope, file.name())));
  }

  @Test
  void diskThatIsFullStopsTheRunBeforeABatchIsKept() {
    Importer importer =
        Given.importer(ages(), store)
            .files(new Filling(files, 0), Set.of(ImportFile.ERRORS))
            .chunkRows(1)
            .build();

    assertThatThrownBy(() -> importer.run(Given.file("k", "email,name,age", "a@x.de,A,1")))
        .isInstanceOf(ImportAbortedException.class)
        .hasMessageStartingWith(
            "Import stopped after 0 rows: no room is left on the disk:"
                + " the files of the import cannot be kept (")
        .extracting(StoppedFilesTest::problems)
        .isEqualTo(Map.of(ProblemCode.DISK_FULL, 1L));
    assertThat(store.dump(Given.TENANT)).isEmpty();

    assertThat(run(ages(), "k", "email,name,age", "a@x.de,A,1").rows().created()).isEqualTo(1);
  }

  @Test
  void diskThatFillsUpPartWayLeavesWhatWasKeptAndIsGoneOnFrom() {
    String[] lines = {"email,name,age", "a@x.de,A,1", "b@x.de,B,x", "c@x.de,C,3", "d@x.de,D,x"};
    Filling disk = new Filling(files, 1);
    Importer importer =
        Given.importer(ages(), store).files(disk, Set.of(ImportFile.ERRORS)).chunkRows(2).build();

    assertThatThrownBy(() -> importer.run(Given.file("k", lines)))
        .isInstanceOf(ImportAbortedException.class)
        .hasMessageStartingWith(
            "Import stopped after 2 rows: no room is left on the disk:"
                + " the files of the import cannot be kept (")
        .extracting(StoppedFilesTest::problems)
        .isEqualTo(Map.of(ProblemCode.NOT_AN_INTEGER, 1L, ProblemCode.DISK_FULL, 1L));
    assertThat(Given.held(store)).containsExactly("[email=a@x.de] {age=1, name=A}");
    disk.room = Integer.MAX_VALUE;
    ImportReport report = importer.resume("k", Given.file("k", lines));

    assertThat(report.rows()).isEqualTo(new RowCounts(2, 0, 0, 0, 2, 0, 0));
    assertThat(report.problems().counts()).isEqualTo(Map.of(ProblemCode.NOT_AN_INTEGER, 2L));
    assertThat(text("k", "errors-2.csv").lines().skip(1))
        .satisfiesExactly(
            b -> assertThat(b).startsWith("3,\"NOT_AN_INTEGER"),
            d -> assertThat(d).startsWith("5,\"NOT_AN_INTEGER"));
    assertThat(Given.held(store)).hasSize(2);
  }

  private static Map<ProblemCode, Long> problems(Throwable stop) {
    return ((MusterException) stop).report().problems().counts();
  }

  /** A store on a disk that has room for some more files. */
  private static final class Filling implements ArtifactStore {

    private final ArtifactStore store;
    private int room;

    Filling(ArtifactStore store, int room) {
      this.store = store;
      this.room = room;
    }

    @Override
    public Artifact put(Scope scope, String name, Content content) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
      return store.put(scope, name, content);
    }

    @Override
    public List<Artifact> list(Scope scope) throws IOException {
      return store.list(scope);
    }

    @Override
    public Optional<InputStream> open(Scope scope, String name) throws IOException {
      return store.open(scope, name);
    }

    @Override
    public void remove(Scope scope, Set<String> names) throws IOException {
      store.remove(scope, names);
    }
  }
}
