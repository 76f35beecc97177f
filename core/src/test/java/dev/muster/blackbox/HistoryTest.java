package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.NoticeState;
import dev.muster.model.OutcomeKind;
import dev.muster.preset.Preset;
import dev.muster.preset.Vero;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.UndoReport;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final String[] LINES = {"email,plan", "ana@example.org,pro", ",pro"};

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static ImporterBuilder importer(ContactStore contacts) {
    return Given.importer(Given.people(), contacts).actor("ana").chunkRows(1);
  }

  private Importer importer() {
    return importer(store).build();
  }

  @Test
  void historyShowsImportsAndUndosTheLatestFirst() {
    ImportReport report = importer().run(Given.file("k", LINES).described("Members of May"));
    assertThatThrownBy(
            () ->
                importer(WatchedJournaledStore.over(store, CrashAtCall.after(3)))
                    .build()
                    .run(Given.file("crashed", LINES)))
        .isInstanceOf(MusterException.class);
    UndoReport undo = importer().undo("k");

    assertThat(importer().history().latest(9))
        .containsExactly(
            new HistoryEntry(
                "undo of k",
                "ana",
                ImportState.DONE,
                Given.NOW,
                Optional.of(Given.NOW),
                new HistoryEntry.About(
                    "k",
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("k")),
                Optional.empty(),
                Optional.of(undo),
                NoticeState.NONE),
            new HistoryEntry(
                "crashed",
                "ana",
                ImportState.RUNNING,
                Given.NOW,
                Optional.empty(),
                about(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                NoticeState.NONE),
            new HistoryEntry(
                "k",
                "ana",
                ImportState.UNDONE,
                Given.NOW,
                Optional.of(Given.NOW),
                about(Optional.of("Members of May")),
                Optional.of(in(ImportState.UNDONE, report)),
                Optional.empty(),
                NoticeState.NONE));
    assertThat(importer().history().latest(1))
        .extracting(HistoryEntry::importId)
        .containsExactly("undo of k");
  }

  private static HistoryEntry.About about(Optional<String> description) {
    return new HistoryEntry.About(
        "people.csv",
        OptionalLong.of(36),
        description,
        Optional.of("people"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ImportReport in(ImportState state, ImportReport report) {
    Map<String, Object> tree = new LinkedHashMap<>(report.toTree());
    tree.put("state", state.name());
    return ImportReport.fromTree(tree);
  }

  @Test
  void importIsShownWithItsRows() {
    ImportReport report = importer().run(Given.file("k", LINES));

    assertThat(importer().history().find("k").flatMap(HistoryEntry::report)).hasValue(report);
    assertThat(importer().history().find("nobody")).isEmpty();
    assertThat(importer().history().rows("k", 0, 9))
        .extracting(LedgerRow::kind)
        .containsExactly(OutcomeKind.CREATED, OutcomeKind.REJECTED);
    assertThat(importer().history().rows("k", 1, 9))
        .extracting(LedgerRow::record)
        .containsExactly(2L);
    assertThat(importer().history().find("k").orElseThrow().toJson()).contains("\"people.csv\"");
  }

  @Test
  void importIsShownWhileItRuns() {
    List<HistoryEntry> seen = new ArrayList<>();
    Importer other = importer();

    importer(store)
        .listener(
            new ImportListener() {
              @Override
              public void onProgress(ImportProgress progress) {
                seen.addAll(other.history().latest(9));
              }
            })
        .build()
        .run(Given.file("k", LINES));

    assertThat(seen)
        .hasSize(2)
        .containsOnly(
            new HistoryEntry(
                "k",
                "ana",
                ImportState.RUNNING,
                Given.NOW,
                Optional.empty(),
                about(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                NoticeState.NONE));
    assertThat(other.history().find("k").map(HistoryEntry::state)).hasValue(ImportState.DONE);
  }

  @Test
  void presetAndSpecAreNamed() {
    Preset preset = Vero.events(Vero.Edition.Y2022).preset().named("Orders of May");
    importer(store)
        .preset(preset)
        .build()
        .run(Given.file("k", "email,event_name,time", "a@x.org,buys,2024-06-01T00:00:00Z"));

    HistoryEntry entry = importer().history().find("k").orElseThrow();

    assertThat(entry.about().preset()).hasValue("vero-events-2022");
    assertThat(entry.about().spec()).hasValue("Orders of May");
    assertThat(entry.toJson())
        .contains("\"preset\" : \"vero-events-2022\"", "\"spec\" : \"Orders of May\"");
    assertThat(entry.report().orElseThrow().file().sha256()).hasSize(64);
  }

  @Test
  void oldImportsExpire() {
    importer().run(Given.file("k", LINES));
    Importer later =
        importer(store)
            .clock(Clock.fixed(Given.NOW.plus(Duration.ofDays(31)), ZoneOffset.UTC))
            .build();
    later.run(Given.file("new", LINES));

    assertThat(later.history().expire(Duration.ofDays(31))).isZero();
    assertThat(later.history().expire(Duration.ofDays(30))).isEqualTo(1);
    assertThat(later.history().latest(9)).extracting(HistoryEntry::importId).containsExactly("new");
  }

  @Test
  void withoutAJournalThatLastsThereIsNoHistory() {
    Importer importer = importer(store.plain(Ability.REVISIONS)).build();

    assertThatThrownBy(importer::history)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("history must have a journal that lasts");
  }

  @Test
  void maxMustBeAtLeastOne() {
    assertThatThrownBy(() -> importer().history().latest(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max must be at least 1, was 0");
  }
}
