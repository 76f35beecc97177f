package dev.muster.report;

import dev.muster.model.ImportState;
import dev.muster.rule.SuppressReason;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** Reports for people: plain text of at most 80 columns. */
final class ReportText {

  private final ImportReport report;
  private final TextPage page;

  private ReportText(ImportReport report) {
    this.report = report;
    this.page = new TextPage(largest(report));
  }

  static String write(ImportReport report) {
    ReportText text = new ReportText(report);
    text.page.paragraph(verdict(report));
    if (report.state() != ImportState.REFUSED) {
      text.rows();
      text.effects();
      text.campaigns();
    }
    text.problems();
    text.files();
    text.fact("Import " + report.importId() + ", as of ");
    if (report.state() != ImportState.REFUSED) {
      text.page.paragraph(guarantee(report.guarantee()));
    }
    return text.page.toString();
  }

  static String write(ImportReview review) {
    ReportText text = new ReportText(review.report());
    text.page.paragraph(reviewed(review.report()));
    text.rows();
    text.effects();
    text.campaigns();
    text.problems();
    new ReviewText(text.page, review.file()).write();
    text.files();
    text.fact("Review, as of ");
    return text.page.toString();
  }

  private static long largest(ImportReport report) {
    return LongStream.of(
            report.rows().read(),
            report.rows().blank(),
            report.store().values(),
            report.problems().total(),
            report.triggers().immediate(),
            report.triggers().scheduled(),
            report.triggers().held(),
            report.triggers().suppressed().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0))
        .max()
        .orElse(0);
  }

  /** What a review comes to, in which nothing is done. */
  static String reviewed(ImportReport report) {
    long rejected = report.rows().rejected();
    return "Review of "
        + report.file().name()
        + ": nothing was written. An import would read it to its end, and "
        + (rejected == 0 ? "no row" : several(rejected, "row"))
        + " would be rejected.";
  }

  static String verdict(ImportReport report) {
    String file = report.file().name();
    return switch (report.state()) {
      case DONE ->
          "Done: " + file + " was read to its end, and " + fate(report.rows().rejected()) + ".";
      case REFUSED -> "Refused: nothing of " + file + " was imported.";
      case STOPPED -> "Stopped part way through " + file + ". What is counted here is kept.";
      case CANCELLED -> "Cancelled part way through " + file + ". What is counted here is kept.";
      case UNDONE -> "Undone: what was imported of " + file + " was taken back since.";
      case RUNNING -> "Not ended: " + file + ". What is counted here is kept.";
    };
  }

  private static String fate(long rejected) {
    return rejected == 0
        ? "no row was rejected"
        : several(rejected, "row") + (rejected == 1 ? " was" : " were") + " rejected";
  }

  static String several(long number, String noun) {
    return TextPage.number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private void rows() {
    RowCounts rows = report.rows();
    page.heading("Rows");
    page.count(rows.read(), "read");
    some(rows.created(), "created");
    some(rows.updated(), "updated");
    some(rows.unchanged(), "unchanged: the store had it all");
    some(rows.skipped(), "skipped by a rule");
    some(rows.rejected(), "rejected");
    some(rows.unprocessed(), "unprocessed");
    some(rows.blank(), rows.blank() == 1 ? "blank line besides" : "blank lines besides");
  }

  private void effects() {
    List<StoreText.Line> lines = StoreText.of(report);
    if (!lines.isEmpty()) {
      page.heading("In the store");
      lines.forEach(line -> page.count(line.number(), line.words()));
    }
  }

  private void campaigns() {
    TriggerCounts triggers = report.triggers();
    page.heading("Campaigns");
    if (triggers.immediate() + triggers.scheduled() + triggers.held() == 0
        && triggers.suppressed().isEmpty()) {
      page.line("None listens to what these rows did.");
    }
    some(triggers.immediate(), "to start at once");
    some(triggers.scheduled(), "to start later, when their delay has passed");
    some(triggers.held(), "held: over a cap, not to start until they are released");
    some(triggers.unknown().count(), "of them unknown: the engine may have got them, or not");
    triggers
        .suppressed()
        .forEach((reason, count) -> some(count, "not to start: " + because(reason)));
    report.forecast().campaigns().forEach(each -> page.line(ForecastText.of(each)));
  }

  static String because(SuppressReason reason) {
    return switch (reason) {
      case PASSIVE -> "under this policy nothing triggers";
      case TOO_OLD -> "what happened is older than the policy allows";
      case ELAPSED -> "the campaign's delay has passed already";
      case FUTURE -> "what happened has a time in the future";
      case NO_TIME -> "the event has no time, and the policy asks for one";
      case OTHER_OCCURRENCE -> "the policy lets other occurrences start campaigns";
      case OTHER_CAMPAIGN -> "the policy lets other campaigns start";
      case ROW_SAYS_NO -> "the row itself does not say yes";
      case DELAY_TOO_LONG -> "the campaign's delay leads beyond the year 9998";
      case REPEATED -> "it has started for the person before, and may once";
      case HOST_RULE -> "a rule of the host forbids it";
    };
  }

  private void problems() {
    ProblemCounts problems = report.problems();
    if (problems.total() == 0) {
      return;
    }
    long errors = problems.total() - report.warnings();
    page.heading(
        "Problems: "
            + several(errors, "error")
            + (report.warnings() == 0 ? "" : ", " + several(report.warnings(), "warning")));
    for (ProblemGroup group : ProblemGroup.of(problems.first())) {
      page.count(group.size(), group.what());
      page.note(group.where());
      page.note(group.kind().hint());
    }
    some(problems.total() - problems.first().size(), "more, further down in the file");
  }

  private void files() {
    if (!report.files().isEmpty()) {
      page.heading("Files");
      report.files().keySet().stream()
          .sorted()
          .forEach(name -> page.line(name + ": " + report.files().get(name)));
    }
  }

  private void fact(String what) {
    page.heading(what + report.instant().truncatedTo(ChronoUnit.SECONDS) + ".");
  }

  static String guarantee(Guarantee guarantee) {
    return switch (guarantee) {
      case JOURNALED -> "Journaled: after a crash each row still takes effect once.";
      case IDEMPOTENT -> "Idempotent: after a crash rows may be applied again, to no effect.";
      case NONE -> "Not journaled: nothing is promised after a crash.";
    };
  }

  private void some(long number, String words) {
    if (number > 0) {
      page.count(number, words);
    }
  }
}
