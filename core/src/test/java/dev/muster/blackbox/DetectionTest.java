package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.row.ProblemCode;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Detection;
import dev.muster.testkit.InMemoryContactStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run finds out charset and delimiter if its spec says so, and never otherwise. */
class DetectionTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] FILE =
      "email;plan;city\nana@x.org;pro;Köln\nbo@x.org;free;Zürich\n".getBytes(WINDOWS);

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  void fileIsReadAsItSeemsToBeWritten() {
    ImportReport report = importer(Detection.CHARSET_AND_DELIMITER).run(ImportSource.of(FILE));

    assertThat(report.rows().created()).isEqualTo(2);
    assertThat(store.dump("default"))
        .extracting(contact -> contact.attributes())
        .containsExactlyInAnyOrder(
            Map.of("plan", "pro", "city", "Köln"), Map.of("plan", "free", "city", "Zürich"));
    assertThat(report.problems().first())
        .extracting(problem -> problem.code(), problem -> problem.hint())
        .containsExactly(
            tuple(
                ProblemCode.FORMAT_DETECTED,
                "read as windows-1252 with the delimiter of character code 59;"
                    + " name both in the spec to be sure"));
  }

  @Test
  void sameFileUnderItsKeyIsStillTheSame() {
    Importer importer = importer(Detection.CHARSET_AND_DELIMITER);
    ImportReport first = importer.run(ImportSource.of(FILE).key("k"));

    assertThat(importer.run(ImportSource.of(FILE).key("k"))).isEqualTo(first);
  }

  @Test
  void nothingIsGuessedUnasked() {
    assertThatThrownBy(() -> importer(Detection.NONE).run(ImportSource.of(FILE)))
        .isInstanceOf(ImportRefusedException.class);
  }

  @Test
  void fileThatIsNoCsvIsRefusedAsEver() {
    assertThatThrownBy(
            () ->
                importer(Detection.CHARSET_AND_DELIMITER)
                    .run(ImportSource.of("%PDF-1.7".getBytes(WINDOWS))))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("NOT_CSV");
  }

  @Test
  void streamCannotBeReadTwice() {
    ByteArrayInputStream stream = new ByteArrayInputStream(FILE);

    assertThatThrownBy(() -> importer(Detection.CHARSET_AND_DELIMITER).run(stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be one that opens again for a spec that detects, was one stream");
  }

  private Importer importer(Detection detection) {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .attribute("city")
            .detection(detection)
            .build();
    return Importer.builder()
        .spec(spec)
        .contacts(store)
        .charsets(sample -> Optional.of(new CharsetGuesser.CharsetGuess(WINDOWS, "the test")))
        .clock(Clock.fixed(Given.NOW, ZoneOffset.UTC))
        .build();
  }
}
