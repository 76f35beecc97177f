package dev.muster.report;

import dev.muster.model.ImportState;
import dev.muster.row.Severity;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Reports for people as one page of HTML. */
final class ReportHtml {

  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final ImportReport report;
  private final Optional<ImportReview> review;
  private final Html page = new Html();

  private ReportHtml(ImportReport report, Optional<ImportReview> review) {
    this.report = report;
    this.review = review;
  }

  static String write(ImportReport report) {
    return new ReportHtml(report, Optional.empty()).page();
  }

  static String write(ImportReview review) {
    return new ReportHtml(review.report(), Optional.of(review)).page();
  }

  private String page() {
    page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.element("title", (isReview() ? "Review of " : "Import of ") + report.file().name());
    page.open("style").trusted(ReportStyle.CSS).close().close();
    page.open("body").open("main");
    top();
    if (report.state() != ImportState.REFUSED) {
      rows();
      effects();
    }
    problems();
    if (report.state() != ImportState.REFUSED) {
      new ForecastHtml(page, report).write();
    }
    review.ifPresent(all -> new ReviewHtml(page, all).write());
    files();
    facts();
    return page.close().close().close().trusted("\n").toString();
  }

  private void top() {
    page.open("header");
    page.element("span", state(), "class", "state " + tone());
    page.element("h1", report.file().name());
    page.element("p", isReview() ? ReportText.reviewed(report) : ReportText.verdict(report));
    page.close();
  }

  private boolean isReview() {
    return review.isPresent();
  }

  private String state() {
    return isReview() ? "Review: nothing was written" : ended();
  }

  private String ended() {
    return switch (report.state()) {
      case DONE -> "Done";
      case REFUSED -> "Refused";
      case STOPPED -> "Stopped";
      case CANCELLED -> "Cancelled";
      case RUNNING -> "Running";
      case UNDONE -> "Undone";
    };
  }

  private String tone() {
    return switch (report.state()) {
      case DONE -> report.rows().rejected() == 0 ? "" : "warn";
      case REFUSED, STOPPED -> "bad";
      case CANCELLED, RUNNING, UNDONE -> "warn";
    };
  }

  private void rows() {
    RowCounts rows = report.rows();
    List<Part> parts =
        List.of(
            new Part("created", rows.created()),
            new Part("updated", rows.updated()),
            new Part("unchanged", rows.unchanged()),
            new Part("skipped", rows.skipped()),
            new Part("rejected", rows.rejected()),
            new Part("unprocessed", rows.unprocessed()));
    page.element("h2", "Rows").open("section", "class", "card");
    page.open("div", "class", "bar", "aria-hidden", "true");
    parts.stream()
        .filter(part -> part.count > 0)
        .forEach(
            part -> page.element("i", "", "class", part.name, "style", "flex-grow:" + part.count));
    page.close().open("dl", "class", "counts");
    count("read", "read", rows.read());
    parts.stream()
        .filter(part -> part.count > 0)
        .forEach(part -> count(part.name, part.name, part.count));
    if (rows.blank() > 0) {
      count("blank", "blank lines besides", rows.blank());
    }
    page.close().close();
  }

  /** Some of the rows. */
  private record Part(String name, long count) {}

  private void count(String kind, String words, long number) {
    page.open("div", "class", kind);
    page.element("dt", words).element("dd", TextPage.number(number));
    page.close();
  }

  private void effects() {
    List<StoreText.Line> lines = StoreText.of(report);
    if (!lines.isEmpty()) {
      page.element("h2", "In the store").open("section", "class", "card");
      page.open("dl", "class", "counts");
      lines.forEach(line -> count(line.kind(), line.words(), line.number()));
      page.close().close();
    }
  }

  private void problems() {
    ProblemCounts problems = report.problems();
    if (problems.total() == 0) {
      return;
    }
    long errors = problems.total() - report.warnings();
    long more = problems.total() - problems.first().size();
    page.element("h2", "Problems");
    page.element(
        "p",
        ReportText.several(errors, "error")
            + " and "
            + ReportText.several(report.warnings(), "warning")
            + (more > 0 ? "; the first " + problems.first().size() + " are shown" : "")
            + ". A line is one of the file, counted from 1.",
        "class",
        "soft");
    ProblemGroup.of(problems.first()).forEach(this::problem);
    if (more > 0) {
      page.element("p", TextPage.number(more) + " more, further down in the file.");
    }
  }

  private void problem(ProblemGroup group) {
    boolean warning = group.kind().severity() == Severity.WARNING;
    page.open("article", "class", warning ? "card problem warning" : "card problem");
    page.open("header").element("code", group.kind().code().name());
    group.kind().column().ifPresent(name -> page.element("span", "in column “" + name + "”"));
    page.element("b", ReportText.several(group.size(), warning ? "warning" : "error")).close();
    page.element("p", sentence(group.kind().hint()));
    page.element("p", sentence(group.where()), "class", "soft");
    page.close();
  }

  static String sentence(String words) {
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first) + ".";
  }

  private void files() {
    if (!report.files().isEmpty()) {
      page.element("h2", "Files").open("section", "class", "card");
      page.open("dl", "class", "facts");
      new TreeMap<>(report.files())
          .forEach(
              (name, place) -> page.element("dt", name).open("dd").element("code", place).close());
      page.close().close();
    }
  }

  private void facts() {
    page.element("h2", isReview() ? "This review" : "This import").open("section", "class", "card");
    page.open("dl", "class", "facts");
    fact("Import", report.importId());
    fact("As of", report.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    fact("File", TextPage.number(report.file().bytes()) + " bytes");
    if (!report.file().sha256().isEmpty()) {
      fact("SHA-256", report.file().sha256());
    }
    if (report.names().isEmpty()) {
      fact("Names", "Not held against a catalog, as there is none");
    }
    if (report.state() != ImportState.REFUSED && !isReview()) {
      fact("Guarantee", ReportText.guarantee(report.guarantee()));
    }
    page.close().close();
  }

  private void fact(String name, String value) {
    page.element("dt", name).element("dd", value);
  }
}
