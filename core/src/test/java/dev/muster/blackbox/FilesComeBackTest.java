package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.model.Scope;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Detection;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Limits;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The files that a run writes are imported as they are, or put right. */
class FilesComeBackTest extends FilesSuite {

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
}
