package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.ImportState;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Limits;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportKeyTest {

  private static final String[] LINES = {"email,plan", "ana@example.org,pro", "bo@example.org,"};
  private static final String REUSED =
      "Import refused: line 1: IMPORT_KEY_REUSED"
          + " (use another import key for another file, spec or set of rules)";

  private final InMemoryContactStore memory = new InMemoryContactStore();
  private final CallCounter calls = new CallCounter();
  private final WatchedJournaledStore store = WatchedJournaledStore.over(memory, calls);

  @Test
  void sameFileUnderTheSameKeyIsNotWrittenAgain() {
    ImportReport first = Given.run(Given.people(), store, "k", LINES);
    List<StoreCall> before = calls.calls();

    ImportReport again = Given.run(Given.people(), store, "k", LINES);

    assertThat(again).isEqualTo(first);
    assertThat(calls.calls().subList(before.size(), calls.calls().size()))
        .containsExactly(StoreCall.OPEN);
  }

  @Test
  void sameFileUnderAnotherKeyIsLookedUpAndUnchanged() {
    Given.run(Given.people(), store, "k", LINES);

    ImportReport again = Given.run(Given.people(), store, "other", LINES);

    assertThat(again.rows().unchanged()).isEqualTo(2);
    assertThat(again.rows().read()).isEqualTo(2);
  }

  @Test
  void anotherFileUnderTheSameKeyIsRefused() {
    Given.run(Given.people(), store, "k", LINES);

    assertThatThrownBy(() -> Given.run(Given.people(), store, "k", "email,plan", "cy@example.org,"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(REUSED);
    assertThat(memory.contacts(Given.TENANT)).hasSize(2);
  }

  static Stream<Importer> others() {
    InMemoryContactStore store = new InMemoryContactStore();
    CsvImportSpec spec = Given.people();
    Given.run(spec, store, "k", LINES);
    CsvImportSpec otherSpec =
        CsvImportSpec.people().identifier("email").attribute("tariff", "plan").build();
    return Stream.of(
        Given.importer(otherSpec, store).build(),
        Given.importer(spec, store).validator(RowValidator.required("plan")).build(),
        Given.importer(spec, store).resolver(IdentifierResolver.byFirstOf("x", "email")).build(),
        Given.importer(spec, store).triggers(TriggerPolicy.always()).build());
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherSpecOrRulesUnderTheSameKeyAreRefused(Importer other) {
    assertThatThrownBy(() -> other.run(Given.file("k", LINES)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(REUSED);
  }

  @Test
  void keyOfAnotherTenantIsAnotherKey() {
    Given.run(Given.people(), memory, "k", LINES);

    ImportReport other =
        Given.importer(Given.people(), memory).tenant("other").build().run(Given.file("k", LINES));

    assertThat(other.rows().created()).isEqualTo(2);
  }

  @Test
  void fileThatBreaksWhileItIsComparedIsRefused() {
    CsvImportSpec bounded =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .limits(Limits.standard().withFileBytes(200))
            .build();
    Given.run(bounded, store, "k", LINES);
    String[] longer = Stream.generate(() -> "ana@example.org,pro").limit(99).toArray(String[]::new);
    longer[0] = LINES[0];

    assertThatThrownBy(() -> Given.run(bounded, store, "k", longer))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("FILE_TOO_LARGE");
    assertThatThrownBy(() -> importer(bounded).run(failing("email,plan\nana@example.org,pro\n")))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("Import refused: the file cannot be read (java.io.UncheckedIOException)");
  }

  private Importer importer(CsvImportSpec spec) {
    return Given.importer(spec, store).build();
  }

  /** Bytes, and then the failure of a pipe without another end. */
  private static ImportSource failing(String text) {
    return ImportSource.of(
            () ->
                new SequenceInputStream(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    new PipedInputStream()))
        .key("k");
  }

  @Test
  void streamThatCannotBeClosedIsImportedAllTheSame() {
    InputStream stubborn =
        new ByteArrayInputStream(
            "email,plan\nana@example.org,pro\n".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() throws IOException {
            throw new IOException("no");
          }
        };

    assertThat(importer(Given.people()).run(stubborn).rows().created()).isEqualTo(1);
  }

  @Test
  void fileThatCannotBeOpenedIsRefused() {
    ImportSource gone =
        ImportSource.of(
                () -> {
                  throw new IOException("gone");
                })
            .key("k");

    assertThatThrownBy(() -> importer(Given.people()).run(gone))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("Import refused: the file cannot be opened (java.io.IOException)")
        .asInstanceOf(type(ImportRefusedException.class))
        .satisfies(refused -> assertThat(refused.report().state()).isEqualTo(ImportState.REFUSED));
    assertThat(calls.calls()).isEmpty();
  }

  @Test
  void streamIsImportedOnce() {
    ImportSource once = ImportSource.of(InputStream.nullInputStream());
    assertThatThrownBy(() -> importer(Given.people()).run(once))
        .isInstanceOf(ImportRefusedException.class);

    assertThatThrownBy(() -> importer(Given.people()).run(once))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a source of one stream must be opened once");
  }
}
