package dev.muster.report;

import dev.muster.row.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a review saw of the file, and what some rows would do, as HTML. */
final class ReviewHtml {

  private static final int MOST_ROWS = 20;

  private final Html page;
  private final SeenFile file;
  private final List<RowReview> rows;

  ReviewHtml(Html page, ImportReview review) {
    this.page = page;
    this.file = review.file();
    this.rows = review.rows();
  }

  void write() {
    columns();
    duplicates();
    events();
    rows();
  }

  private void columns() {
    page.element("h2", "Columns");
    page.element("p", "Read as " + ReviewText.howRead(file) + ".", "class", "soft");
    table("Column", "Becomes", "First rows");
    file.columns().forEach(this::column);
    end();
  }

  private void table(String first, String second, String third) {
    page.open("section", "class", "card table").open("table").open("thead").open("tr");
    page.element("th", first).element("th", second).element("th", third);
    page.close().close().open("tbody");
  }

  private void end() {
    page.close().close().close();
  }

  private void column(SeenColumn column) {
    page.open("tr").element("th", column.header(), "scope", "row");
    page.open("td", "data-label", "Becomes").open("div");
    page.text(column.fills().orElse("passed over")).close();
    page.element("small", "As " + column.why().words() + ".");
    ReviewText.near(column)
        .ifPresent(words -> page.element("div", ReportHtml.sentence(words), "class", "near"));
    page.close().open("td", "data-label", "First rows");
    column.first().forEach(cell -> page.element("div", cell.isEmpty() ? "–" : shown(cell)));
    page.close().close();
  }

  private void duplicates() {
    ProblemCounts duplicates = file.duplicates();
    if (duplicates.total() > 0) {
      page.element("h2", "Rows that come again").open("section", "class", "card");
      page.element("p", ReportText.several(duplicates.total(), "time") + ":");
      ProblemGroup.of(duplicates.first())
          .forEach(group -> page.element("p", ReportHtml.sentence(ReviewText.repeated(group))));
      page.close();
    }
  }

  private void events() {
    if (!file.events().isEmpty()) {
      page.element("h2", "Events").open("section", "class", "card");
      page.open("dl", "class", "facts");
      file.events()
          .forEach((name, count) -> page.element("dt", name).element("dd", TextPage.number(count)));
      page.close().close();
    }
  }

  private void rows() {
    if (!rows.isEmpty()) {
      page.element("h2", "What the store would be told");
      table("Record", "Outcome", "Changes");
      rows.stream().limit(MOST_ROWS).forEach(this::row);
      end();
    }
  }

  private void row(RowReview row) {
    String record = String.valueOf(row.outcome().at().record());
    page.open("tr").element("th", record, "scope", "row", "data-label", "Record");
    String outcome = row.outcome().kind().name().toLowerCase(Locale.ROOT);
    page.open("td", "data-label", "Outcome", "class", "word").element("div", outcome).close();
    page.open("td", "data-label", "Changes");
    row.outcome().problems().forEach(this::problem);
    row.writes().forEach(write -> told(write));
    page.close().close();
  }

  private void problem(Problem problem) {
    page.open("div").element("code", problem.code().name());
    problem.column().ifPresent(column -> page.text(" in column “" + column + "”"));
    page.close();
  }

  private void told(Map<String, Object> write) {
    maps(write, "claims").forEach(each -> page.element("div", "+ " + identifier(each)));
    maps(write, "releases").forEach(each -> page.element("div", "− " + identifier(each)));
    maps(write, "changes").forEach(this::change);
    maps(write, "events")
        .forEach(
            each -> page.element("div", "event " + each.get("name") + ", " + each.get("time")));
  }

  private static List<Map<?, ?>> maps(Map<String, Object> write, String name) {
    return write.get(name) instanceof List<?> all
        ? all.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
        : List.of();
  }

  private static String identifier(Map<?, ?> identifier) {
    return identifier.get("scheme") + " " + names(identifier, "parts", " ");
  }

  private void change(Map<?, ?> change) {
    page.open("div").element("b", names(change, "path", ".")).text(" ");
    if (change.containsKey("before")) {
      page.element("del", shown(change.get("before"))).text(" ");
    }
    page.element("ins", change.containsKey("after") ? shown(change.get("after")) : "–");
    page.close();
  }

  private static String shown(Object value) {
    return ReviewText.onOneLine(String.valueOf(value));
  }

  private static String names(Map<?, ?> tree, String name, String between) {
    return tree.get(name) instanceof List<?> names
        ? names.stream().map(String::valueOf).collect(Collectors.joining(between))
        : "";
  }
}
