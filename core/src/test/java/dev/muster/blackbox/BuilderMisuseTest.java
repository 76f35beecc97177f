package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportReport;
import dev.muster.rule.FileCheck;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.SurplusColumns;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BuilderMisuseTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  void partsThatAreMissingAreNamed() {
    isAgainstState(() -> Importer.builder().build(), "contacts must be given");
    isAgainstState(() -> Importer.builder().contacts(store).build(), "spec must be given");
  }

  @Test
  void valuesOutsideTheirRangeAreRefusedAtOnce() {
    ImporterBuilder builder = Importer.builder();

    isNoArgument(() -> builder.tenant(" "), "tenant must not be blank");
    isNoArgument(() -> builder.actor(""), "actor must not be blank");
    isNoArgument(() -> builder.chunkRows(0), "chunkRows must be from 1 to 100000, was 0");
    isNoArgument(
        () -> builder.chunkRows(100_001), "chunkRows must be from 1 to 100000, was 100001");
    isNoArgument(() -> ImportSource.of(new byte[0]).key(" "), "key must not be blank");
  }

  @Test
  void journaledStoreTakesNoOtherJournal() {
    isAgainstState(
        () -> Given.importer(Given.people(), store).journal(new InMemoryJournal()).build(),
        "journal must not be given for a store that keeps its own");
  }

  @Test
  void eventsMustBeKnownByTheirRecordsInAStoreWithoutKeys() {
    CsvImportSpec events =
        CsvImportSpec.events().identifier("email").everyEventNamed("visit").build();

    isAgainstState(
        () -> Given.importer(events, store.plain(Ability.UNIQUE_IDENTIFIERS)).build(),
        "identity must be RECORD for a store without EVENT_KEYS, was CONTENT");
    CsvImportSpec byRecord =
        CsvImportSpec.events()
            .identifier("email")
            .everyEventNamed("visit")
            .identity(EventIdentity.RECORD)
            .build();
    assertThat(Given.importer(byRecord, store.plain()).build()).isNotNull();
  }

  @Test
  void guaranteeMustBeOffered() {
    isAgainstState(
        () -> Given.importer(Given.people(), store.plain()).guarantee(Guarantee.JOURNALED).build(),
        "guarantee must be at most what store and journal offer (NONE), was JOURNALED");
    isAgainstState(
        () ->
            Given.importer(
                    Given.people(), store.plain(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS))
                .guarantee(Guarantee.IDEMPOTENT)
                .build(),
        "guarantee must be at most what store and journal offer (NONE), was IDEMPOTENT");
    assertThat(Given.importer(Given.people(), store).guarantee(Guarantee.IDEMPOTENT).build())
        .isNotNull();
  }

  @Test
  void rulesMustBeAboutFieldsThatColumnsFill() {
    isAgainstState(
        () ->
            Given.importer(Given.people(), store).validator(RowValidator.required("name")).build(),
        "validator must name fields that the spec has [email, plan], was 'name'");
    isAgainstState(
        () ->
            Given.importer(Given.people(), store)
                .validator(RowValidator.named("odd", "1", List.of("name"), row -> List.of()))
                .build(),
        "validator must name fields that the spec has [email, plan], was 'name'");
    isAgainstState(
        () ->
            Given.importer(Given.people(), store)
                .fileCheck(FileCheck.unique("email"), FileCheck.unique("id"))
                .build(),
        "fileCheck must name fields that the spec has [email, plan], was 'id'");
    CsvImportSpec any =
        CsvImportSpec.people().identifier("email").surplusColumns(SurplusColumns.IMPORT).build();
    assertThat(Given.importer(any, store).validator(RowValidator.required("name")).build())
        .isNotNull();
  }

  @Test
  void storeMustTakeAtLeastOneWrite() {
    Whims none = new Whims(store.plain(), Whims.Whim.MOVED, 0, write -> false).maxWrites(0);

    isAgainstState(
        () -> Given.importer(Given.people(), none).build(),
        "maxWrites of the store must be at least 1, was 0");
  }

  @Test
  void tenantAndActorHaveTheDefaultsThatTheDocNames() {
    ImportReport report =
        Importer.builder()
            .spec(Given.people())
            .contacts(store)
            .build()
            .run(source("email,plan\na@b.de,x\n"));

    assertThat(report.importId()).hasSize(36);
    assertThat(report.file().name()).isEqualTo("bytes");
    assertThat(store.imports("default", 9))
        .singleElement()
        .satisfies(entry -> assertThat(entry.scope().actor()).isEqualTo("importer"));
  }

  @Test
  void keysOfTheHostsChoiceAreUsed() {
    Importer importer =
        Given.importer(Given.people(), store)
            .keys(Stream.of("one", "two").iterator()::next)
            .build();

    assertThat(importer.run(source("email,plan\n")).importId()).isEqualTo("one");
    assertThat(importer.run(source("email,plan\n")).importId()).isEqualTo("two");
  }

  private static ImportSource source(String text) {
    return ImportSource.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void isNoArgument(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static void isAgainstState(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessage(message);
  }
}
