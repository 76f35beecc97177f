package dev.muster.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.ProblemCode;
import dev.muster.spec.Compression;
import dev.muster.spec.Dialect;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed input, and bombs. */
class PackedFileTest {

  private static final byte[] PEOPLE = "a,b\n1,x\n2,y\n".getBytes(StandardCharsets.UTF_8);
  private static final String LONG_LINE = "a".repeat(1_000) + "\n";

  @Test
  void gzipIsReadAsIfUnpacked() {
    assertThat(read(gzip(PEOPLE), Compression.GZIP)).isEqualTo(read(PEOPLE, Compression.NONE));
  }

  @Test
  void severalGzipMembersAreOneFile() {
    byte[] halves =
        concat(gzip(Arrays.copyOf(PEOPLE, 6)), gzip(Arrays.copyOfRange(PEOPLE, 6, PEOPLE.length)));

    assertThat(read(halves, Compression.GZIP)).isEqualTo(read(PEOPLE, Compression.NONE));
  }

  @Test
  void zipOfOneFileIsReadAsIfUnpacked() {
    assertThat(read(zip("people.csv"), Compression.ZIP)).isEqualTo(read(PEOPLE, Compression.NONE));
  }

  @Test
  void nameOfTheEntryMeansNothing() {
    assertThat(read(zip("../../etc/people.csv"), Compression.ZIP))
        .isEqualTo(read(PEOPLE, Compression.NONE));
  }

  @Test
  void packedFileIsRefusedUnlessTheDialectNamesIt() {
    assertThat(refusal(gzip(PEOPLE), Compression.NONE)).contains(ProblemCode.NOT_CSV);
    assertThat(refusal(zip("people.csv"), Compression.NONE)).contains(ProblemCode.NOT_CSV);
  }

  @Test
  void unpackedFileIsRefusedIfTheDialectSaysPacked() {
    assertThat(refusal(PEOPLE, Compression.GZIP)).contains(ProblemCode.BAD_ARCHIVE);
    assertThat(refusal(PEOPLE, Compression.ZIP)).contains(ProblemCode.BAD_ARCHIVE);
    assertThat(refusal(new byte[0], Compression.GZIP)).contains(ProblemCode.BAD_ARCHIVE);
  }

  @Test
  void cutOffPackageIsRefused() {
    byte[] whole = gzip(PEOPLE);

    assertThat(refusal(Arrays.copyOf(whole, whole.length - 6), Compression.GZIP))
        .contains(ProblemCode.BAD_ARCHIVE);
    byte[] zipped = zip("people.csv");
    assertThat(refusal(Arrays.copyOf(zipped, 45), Compression.ZIP))
        .contains(ProblemCode.BAD_ARCHIVE);
  }

  @Test
  void zipOfSeveralFilesOrNoneIsRefused() {
    assertThat(refusal(zip("people.csv", "more.csv"), Compression.ZIP))
        .contains(ProblemCode.BAD_ARCHIVE);
    assertThat(refusal(zip(), Compression.ZIP)).contains(ProblemCode.BAD_ARCHIVE);
    assertThat(refusal(zip("folder/"), Compression.ZIP)).contains(ProblemCode.BAD_ARCHIVE);
  }

  @Test
  void packageInsideAPackageIsRefused() {
    assertThat(refusal(gzip(gzip(PEOPLE)), Compression.GZIP)).contains(ProblemCode.NOT_CSV);
    assertThat(refusal(gzip(zip("people.csv")), Compression.GZIP)).contains(ProblemCode.NOT_CSV);
  }

  @Test
  void bombIsRefusedBeforeItHasUnpackedMuch() {
    byte[] rows = ("a\n" + LONG_LINE.repeat(40_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(gzip(rows), Compression.GZIP)).contains(ProblemCode.EXPANDS_TOO_MUCH);
    assertThat(refused(gzip(rows), Compression.GZIP, Limits.standard().withExpansion(2_000)))
        .isEmpty();
    assertThat(refused(gzip(rows), Compression.GZIP, Limits.standard().withExpansion(2)))
        .map(refused -> refused.problem().hint())
        .hasValueSatisfying(hint -> assertThat(hint).endsWith("; the limit is 2 times"));
  }

  @Test
  void ratioIsNotJudgedBelowTenMebibytes() {
    byte[] rows = ("a\n" + LONG_LINE.repeat(9_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(gzip(rows), Compression.GZIP)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D0CF11E0A1B11AE1",
        "1F8B0800",
        "255044462D312E37",
        "7B5C72746631",
        "504B0506",
        "377ABCAF271C",
        "425A6839314159265359",
        "28B52FFD",
        "50415231150415",
        "53514C69746520666F726D6174203300",
        "89504E470D0A1A0A"
      })
  void fileOfAnotherKindIsKnownByItsFirstBytes(String magic) {
    byte[] file = java.util.HexFormat.of().parseHex(magic);

    assertThat(refusal(concat(file, PEOPLE), Compression.NONE)).contains(ProblemCode.NOT_CSV);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "mimetype", "Index/Document.iwa", "people.csv"})
  void kindOfPackageIsNamedInTheMessage(String entry) {
    UnreadableFileException refused =
        refused(zip(entry), Compression.NONE, Limits.standard()).orElseThrow();
    String what =
        switch (entry) {
          case "[Content_Types].xml" -> "Excel workbook (.xlsx)";
          case "mimetype" -> "OpenDocument spreadsheet (.ods)";
          case "Index/Document.iwa" -> "Numbers spreadsheet";
          default -> "zip archive";
        };

    assertThat(refused.problem().hint()).contains(what).contains("CSV");
  }

  private static Observed read(byte[] file, Compression compression) {
    return Observed.of(
        new ByteArrayInputStream(file),
        Dialect.standard().withCompression(compression),
        Limits.standard());
  }

  private static Optional<ProblemCode> refusal(byte[] file, Compression compression) {
    return refused(file, compression, Limits.standard()).map(refused -> refused.problem().code());
  }

  private static Optional<UnreadableFileException> refused(
      byte[] file, Compression compression, Limits limits) {
    Dialect dialect = Dialect.standard().withCompression(compression);
    try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(file), dialect, limits)) {
      while (reader.next().isPresent()) {
        assertThat(reader.position().record()).isPositive();
      }
      return Optional.empty();
    } catch (UnreadableFileException e) {
      return Optional.of(e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (String name : List.of(names)) {
        out.putNextEntry(new ZipEntry(name));
        boolean openDocument = name.equals("mimetype");
        out.write(name.endsWith("/") ? new byte[0] : openDocument ? ods() : PEOPLE);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] ods() {
    return "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
