package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.RowCounts;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.RowValidator;
import dev.muster.spec.Column;
import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Detection;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Limits;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.ValueType;
import dev.muster.spi.ArtifactStore;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The files that a run writes, and how they come back. */
class FilesTest {

  private static final String MARK = "'\u2063";

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final InMemoryArtifacts files = new InMemoryArtifacts();

  private static CsvImportSpec ages() {
    return CsvImportSpec.people()
        .identifier("email")
        .attribute("name")
        .attribute("age", "age", ValueType.integer())
        .build();
  }

  private ImporterBuilder importer(CsvImportSpec spec) {
    return Given.importer(spec, store)
        .files(files, EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE)));
  }

  private ImportReport run(CsvImportSpec spec, String key, String... lines) {
    return importer(spec).build().run(Given.file(key, lines));
  }

  private String text(String key, String name) {
    return files.text(new Scope(Given.TENANT, key, "importer"), name);
  }

  private static String records(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  @Test
  @DisplayName("C82 rejected rows come back with their number and what is wrong")
  void rejectedRowsComeBackWithTheirNumberAndWhatIsWrong() {
    ImportReport report =
        run(
            ages(),
            "k",
            "email,name,age",
            "ana@x.de,Ana,41",
            "bo@x.de,\"Bo, the \"\"old\"\"\",old",
            ",Cy,7");

    assertThat(text("k", "errors.csv"))
        .isEqualTo(
            records(
                "_row,_errors,email,name,age",
                "3,\"NOT_AN_INTEGER, column 'age': write digits with an optional minus, no leading"
                    + " zero, for example 42\",bo@x.de,\"Bo, the \"\"old\"\"\",old",
                "4,\"IDENTIFIER_MISSING: fill an identifier column\",,Cy,7"));
    assertThat(report.files())
        .isEqualTo(
            Map.of(
                "errors", "memory:errors.csv",
                "preview", "memory:preview.csv",
                "outcomes", "memory:outcomes.jsonl"));
  }

  @Test
  @DisplayName("C82 several messages stand in one cell")
  void severalMessagesStandInOneCell() {
    importer(ages())
        .validator(RowValidator.emailSyntax("email").and(RowValidator.required("name")))
        .build()
        .run(Given.file("k", "email,name,age", "bo,,1"));

    assertThat(text("k", "errors.csv"))
        .contains("\"NOT_AN_EMAIL, column 'email': ", "; VALUE_MISSING, column 'name': ");
  }

  @Test
  @DisplayName(
      "C82 rows have the numbers that a spreadsheet shows: blank lines count, breaks do not")
  void rowsAreNumberedAsASpreadsheetDoes() {
    run(ages(), "k", "", "email,name,age", "a@x.de,A,x", "", "b@x.de,\"B\nb\",x", "c@x.de,C,x");

    assertThat(text("k", "errors.csv")).contains("\r\n3,\"NOT", "\r\n5,\"NOT", "\r\n6,\"NOT");
  }

  @Test
  void headerAloneIsTheFirstRow() {
    run(ages(), "k", "sep=,", "email,name,age", "a@x.de,A,x");

    assertThat(text("k", "errors.csv").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("2,\"NOT_AN_INTEGER");
  }

  @Test
  void fileThatComesBackIsImportedAsItIs() {
    run(ages(), "k", "email,name,age", "ana@x.de,=1+1,old", "bo@x.de,-5,1");
    String corrected = text("k", "errors.csv").replace(",old\r\n", ",41\r\n");
    assertThat(corrected).contains(MARK + "=1+1");

    ImportReport second = run(ages(), "again", corrected.split("\r\n"));

    assertThat(second.problems().total()).isZero();
    assertThat(Given.held(store))
        .containsExactlyInAnyOrder(
            "[email=ana@x.de] {age=41, name==1+1}", "[email=bo@x.de] {age=1, name=-5}");
  }

  @Test
  void columnsOfOursAreNeitherMappedNorSurplus() {
    CsvImportSpec strict =
        CsvImportSpec.people().identifier("email").surplusColumns(SurplusColumns.REJECT).build();
    CsvImportSpec open =
        CsvImportSpec.people().identifier("email").surplusColumns(SurplusColumns.IMPORT).build();

    assertThat(run(strict, "1", "_row,_errors,_warnings,email", "1,x,y,a@x.de").rows().created())
        .isEqualTo(1);
    run(open, "2", "email,_row", "b@x.de,1");
    assertThat(Given.held(store)).containsExactly("[email=a@x.de] {}", "[email=b@x.de] {}");
  }

  @Test
  void columnsOfOursComeBackOnce() {
    run(ages(), "k", "email,name,age", "ana@x.de,=1+1,old");
    run(ages(), "again", text("k", "errors.csv").split("\r\n"));

    assertThat(text("again", "errors.csv")).isEqualTo(text("k", "errors.csv"));
  }

  @Test
  void damagedRecordComesBackAsTextThatHarmsNoReader() {
    run(ages(), "k", "email,name,age", "ana@x.de,\"Ana\" x,1", "bo@x.de,Bo");

    assertThat(text("k", "errors.csv").lines().skip(1))
        .containsExactly(
            "2,\"TEXT_AFTER_QUOTE, column 'name': put a delimiter after the closing quote, or double"
                + " the quotes inside the cell; record: ana@x.de,\"\"Ana\"\" x,1\",,,",
            "3,\"TOO_FEW_CELLS: give the record as many cells as the header; it has 2, 3 expected;"
                + " record: bo@x.de,Bo\",,,");
    ImportReport again = run(ages(), "again", text("k", "errors.csv").split("\r\n"));
    assertThat(again.rows()).isEqualTo(new RowCounts(0, 0, 0, 0, 2, 0, 0));
  }

  @Test
  void damagedRecordThatIsPutRightIsImported() {
    run(ages(), "k", "email,name,age", "ana@x.de,A\u0001\uFFFD\\n,1");
    String errors = text("k", "errors.csv");
    assertThat(errors).contains("record: ana@x.de,A\\u0001\\ufffd\\\\n,1");

    run(ages(), "again", errors.replace(",,,\r\n", ",ana@x.de,Ana,1\r\n").split("\r\n"));

    assertThat(Given.held(store)).containsExactly("[email=ana@x.de] {age=1, name=Ana}");
  }

  @Test
  void rowAfterWhichALaterOneWasAppliedIsFlaggedAndStaysOut() {
    run(
        ages(),
        "k",
        "email,name,age",
        "ana@x.de,Old,old",
        "bo@x.de,Bo,old",
        "ANA@x.de,New,7",
        "ana@x.de,Last,x");
    String errors = text("k", "errors.csv");
    assertThat(errors.lines().skip(1))
        .satisfiesExactly(
            ana -> assertThat(ana).startsWith("2,\"APPLIED_LATER: "),
            bo -> assertThat(bo).startsWith("3,\"NOT_AN_INTEGER"),
            last -> assertThat(last).startsWith("5,\"NOT_AN_INTEGER"));

    String corrected = errors.replace(",old\r\n", ",41\r\n");
    ImportReport again = run(ages(), "again", corrected.split("\r\n"));

    assertThat(again.rows()).isEqualTo(new RowCounts(1, 0, 0, 0, 2, 0, 0));
    assertThat(Given.held(store))
        .containsExactlyInAnyOrder(
            "[email=ana@x.de] {age=7, name=New}", "[email=bo@x.de] {age=41, name=Bo}");
  }

  @Test
  @DisplayName("C12 C82 C12 C82 warnings, preview and outcomes say what became of the rest")
  void warningsPreviewAndOutcomesSayWhatBecameOfTheRest() {
    importer(ages())
        .validator(
            RowValidator.named(
                "a name",
                "1",
                row ->
                    row.value("name").isPresent()
                        ? List.of()
                        : List.of(Problem.warning(ProblemCode.HOST_RULE, row.at(), "name"))))
        .build()
        .run(Given.file("k", "email,name,age", "ANA@x.de,,007", "Bo@x.de,,7", "x,=1,"));

    assertThat(text("k", "warnings.csv"))
        .isEqualTo(
            records(
                "_row,_warnings,email,name,age",
                "3,\"HOST_RULE, column 'name': see the rule's own hint\",Bo@x.de,,7"));
    assertThat(text("k", "preview.csv"))
        .isEqualTo(records("_row,email,name,age", "3,bo@x.de,,7", "4,x,\"" + MARK + "=1\","));
    assertThat(text("k", "outcomes.jsonl").lines())
        .containsExactly(
            "{\"record\":1,\"line\":2,\"byte\":15,\"outcome\":\"REJECTED\",\"effects\":[],"
                + "\"problems\":[{\"code\":\"NOT_AN_INTEGER\",\"severity\":\"ERROR\","
                + "\"column\":\"age\",\"hint\":\"write digits with an optional minus, no leading"
                + " zero, for example 42\"}],\"triggers\":[]}",
            "{\"record\":2,\"line\":3,\"byte\":29,\"outcome\":\"CREATED\","
                + "\"effects\":[\"PERSON_CREATED\"],\"problems\":[{\"code\":\"HOST_RULE\","
                + "\"severity\":\"WARNING\",\"column\":\"name\",\"hint\":\"see the rule's own"
                + " hint\"}],\"triggers\":[]}",
            "{\"record\":3,\"line\":4,\"byte\":40,\"outcome\":\"CREATED\","
                + "\"effects\":[\"PERSON_CREATED\"],\"problems\":[],\"triggers\":[]}");
  }

  @Test
  void sensitiveColumnsAreLeftOutOfThePreview() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("name")
            .column(Column.attribute("pin").sensitive())
            .build();

    run(spec, "k", "email,pin,name", "a@x.de,1234,Ann");

    assertThat(text("k", "preview.csv")).isEqualTo(records("_row,email,name", "2,a@x.de,Ann"));
  }

  @Test
  void foreignCharsetDelimiterAndMissingHeaderComeBackReadably() {
    Dialect dialect =
        Dialect.standard()
            .withCharset(Charset.forName("windows-1252"))
            .withDelimiter(';')
            .withHeader(HeaderRecord.NONE);
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "1")
            .attribute("age", "2", ValueType.integer())
            .dialect(dialect)
            .build();
    importer(spec)
        .build()
        .run(ImportSource.of("zoë@x.de;old\nbo@x.de;7\n".getBytes(dialect.charset())).key("k"));
    String errors = text("k", "errors.csv");
    assertThat(errors).startsWith("_row;_errors;1;2\r\n1;\"NOT_AN_INTEGER");

    ImportReport again =
        importer(spec).build().run(source("\uFEFF" + errors.replace("old", "41"), "again"));

    assertThat(again.rows()).isEqualTo(new RowCounts(1, 0, 0, 0, 0, 0, 0));
    assertThat(Given.held(store)).contains("[email=zoë@x.de] {age=41}");
  }

  private static ImportSource source(String text, String key) {
    return ImportSource.of(text.getBytes(StandardCharsets.UTF_8)).key(key);
  }

  @Test
  void fileForASpecThatDetectsNamesItsDelimiter() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("age", "age", ValueType.integer())
            .detection(Detection.CHARSET_AND_DELIMITER)
            .build();
    importer(spec).build().run(source("email;age\na@x.de;1,5\nb@x.de;2,5\n", "k"));
    String errors = text("k", "errors.csv");
    assertThat(errors).startsWith("sep=;\r\n_row;_errors;email;age\r\n");

    ImportReport again =
        importer(spec).build().run(source("\uFEFF" + errors.replace(",5", ""), "again"));

    assertThat(again.rows().created()).isEqualTo(2);
  }

  @Test
  void packedFilesComeBackPacked() throws IOException {
    for (Compression compression : List.of(Compression.GZIP, Compression.ZIP)) {
      CsvImportSpec plain = ages();
      String key = compression.name();
      CsvImportSpec packed = plain.withDialect(plain.file().dialect().withCompression(compression));
      importer(packed).build().run(ImportSource.of(packed(compression)).key(key));
      Scope scope = new Scope(Given.TENANT, key, "importer");
      String name = compression == Compression.GZIP ? "errors.csv.gz" : "errors.csv.zip";

      try (InputStream errors = files.open(scope, name).orElseThrow()) {
        ImportReport again =
            importer(packed).build().run(ImportSource.of(errors.readAllBytes()).key(key + "2"));
        assertThat(again.rows()).isEqualTo(new RowCounts(0, 0, 0, 0, 1, 0, 0));
      }
    }
  }

  private static byte[] packed(Compression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] text = "email,name,age\na@x.de,Ana,old\n".getBytes(StandardCharsets.UTF_8);
    if (compression == Compression.GZIP) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(text);
      }
    } else {
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("people.csv"));
        zip.write(text);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void columnsOfOursDoNotCountAgainstTheLimit() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("age", "age", ValueType.integer())
            .limits(Limits.standard().withColumns(2))
            .build();
    run(spec, "k", "email,age", "a@x.de,old");

    assertThat(
            run(spec, "again", text("k", "errors.csv").replace("old", "1").split("\r\n"))
                .rows()
                .created())
        .isEqualTo(1);
  }

  @Test
  void cellOverLinesIsNotTakenForRowsThoughColumnsCameInFront() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("age", "age", ValueType.integer())
            .attribute("note")
            .build();
    String record = "a@x.de,old,\"one,two\n1,2,3,4,5\"";
    run(spec, "k", "email,age,note", record);
    String errors = text("k", "errors.csv");

    Given.importer(spec, store).build().run(source(errors.replace(",old,", ",1,"), "again"));

    assertThat(Given.held(store))
        .containsExactly("[email=a@x.de] {age=1, note=one,two\n1,2,3,4,5}");
  }

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
    run(ages(), "k", file);
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

  private void run(CsvImportSpec spec, String key, ImportSource file) {
    importer(spec).build().run(file.key(key));
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
        .collect(Collectors.toMap(Artifact::name, file -> from.text(scope, file.name())));
  }

  @Test
  void partsAreGoneOnceTheFilesAreJoined() {
    importer(ages())
        .chunkRows(1)
        .build()
        .run(Given.file("k", "email,name,age", "a@x.de,A,x", "b,B,1"));

    assertThat(files.list(new Scope(Given.TENANT, "k", "importer")))
        .extracting(Artifact::name)
        .containsExactly("errors.csv", "outcomes.jsonl", "preview.csv");
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
        .extracting(FilesTest::problems)
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
        .extracting(FilesTest::problems)
        .isEqualTo(Map.of(ProblemCode.NOT_AN_INTEGER, 1L, ProblemCode.DISK_FULL, 1L));
    assertThat(Given.held(store)).containsExactly("[email=a@x.de] {age=1, name=A}");
    disk.room = Integer.MAX_VALUE;
    ImportReport report = importer.resume("k", Given.file("k", lines));

    assertThat(report.rows()).isEqualTo(new RowCounts(2, 0, 0, 0, 2, 0, 0));
    assertThat(report.problems().counts()).isEqualTo(Map.of(ProblemCode.NOT_AN_INTEGER, 2L));
    assertThat(text("k", "errors.csv").lines().skip(1))
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

  @Test
  void refusedFileHasNoFiles() {
    assertThatThrownBy(() -> run(ages(), "k", "email,name", "a@x.de,A"))
        .isInstanceOf(ImportRefusedException.class);
    assertThat(files.list(new Scope(Given.TENANT, "k", "importer"))).isEmpty();
  }
}
