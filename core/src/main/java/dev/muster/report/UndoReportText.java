package dev.muster.report;

import dev.muster.model.ImportState;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reports of undos for people: plain text of at most 80 columns. */
final class UndoReportText {

  private static final int MOST_RECORDS = 6;

  private final UndoReport report;
  private final TextPage page;

  private UndoReportText(UndoReport report) {
    this.report = report;
    UndoReport.Taken took = report.took();
    this.page =
        new TextPage(
            LongStream.of(
                    report.contacts().all(),
                    report.objects().all(),
                    took.events(),
                    took.memberships(),
                    took.links(),
                    took.intents(),
                    took.recalled())
                .max()
                .orElse(0));
  }

  static String write(UndoReport report) {
    UndoReportText text = new UndoReportText(report);
    text.page.paragraph(text.verdict());
    text.contacts();
    text.objects();
    text.besides();
    text.kept();
    text.page.heading(
        "Undo of import "
            + report.importId()
            + ", as of "
            + report.instant().truncatedTo(ChronoUnit.SECONDS)
            + ".");
    return text.page.toString();
  }

  private String verdict() {
    if (report.state() != ImportState.DONE) {
      return "Not undone to the end. What is counted here is done; undo again to go on.";
    }
    return report.contacts().kept() + report.objects().kept() == 0
        ? "Undone: everything is as if it had never been imported."
        : "Undone, but for those that were kept, each as a whole.";
  }

  private void contacts() {
    page.heading("Contacts");
    page.count(report.contacts().removed(), "removed, as the import had made them");
    page.count(report.contacts().restored(), "as they were before");
    page.count(report.contacts().kept(), "kept as they are");
  }

  private void objects() {
    if (report.objects().all() > 0) {
      page.heading("Objects");
      page.count(report.objects().removed(), "removed, as the import had made them");
      page.count(report.objects().restored(), "as they were before");
      page.count(report.objects().kept(), "kept as they are");
    }
  }

  private void besides() {
    UndoReport.Taken took = report.took();
    if (took.events() + took.memberships() + took.links() + took.intents() + took.recalled() > 0) {
      page.heading("With them");
      some(took.events(), "events withdrawn");
      some(took.memberships(), "memberships of segments ended or taken up again");
      some(took.links(), "relationships taken back");
      some(took.intents(), "campaign starts withdrawn before they were handed over");
      some(took.recalled(), "campaign starts taken back by the engine");
    }
  }

  private void kept() {
    if (report.reasons().isEmpty()) {
      return;
    }
    page.heading("Kept");
    Map<KeptReason, String> records = new LinkedHashMap<>();
    for (KeptReason reason : report.reasons().keySet()) {
      records.put(reason, records(reason));
    }
    report
        .reasons()
        .forEach(
            (reason, count) -> {
              page.count(count, because(reason));
              page.note("records " + records.get(reason));
            });
  }

  private String records(KeptReason reason) {
    long all = report.reasons().getOrDefault(reason, 0L);
    String first =
        report.firstKept().stream()
            .filter(kept -> kept.reason() == reason)
            .limit(MOST_RECORDS)
            .map(kept -> String.valueOf(kept.record()))
            .collect(Collectors.joining(", "));
    return all > MOST_RECORDS ? first + " and others" : first;
  }

  private static String because(KeptReason reason) {
    return switch (reason) {
      case GONE -> "not there any more";
      case TOUCHED -> "changed by somebody else since";
      case IDENTIFIER_TAKEN -> "whose former identifier somebody else carries now";
      case HAS_EVENTS -> "made by the import, with events of other origin";
      case HAS_MEMBERSHIPS -> "made by the import, put into segments by others";
      case HAS_LINKS -> "made by the import, with relationships of other origin";
      case NOT_COUNTABLE -> "made by the import; the store cannot tell what others added";
      case EVENTS_STAY -> "with events that the store cannot withdraw";
      case UNCERTAIN -> "of which the store could not tell whether they were written";
      case TAKEN_AWAY -> "of which the import took away what cannot be brought back";
      case CONTENDED -> "which somebody else kept changing during the undo";
      case STORE_REFUSED -> "which a rule of the store keeps from being taken back";
    };
  }

  private void some(long number, String words) {
    if (number > 0) {
      page.count(number, words);
    }
  }
}
