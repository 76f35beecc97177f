package dev.muster.report;

import dev.muster.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reviews in JSON. */
final class ReviewJson {

  /** The field beside those of the report. */
  static final String FIELD = "review";

  private ReviewJson() {}

  static String write(ImportReview review) {
    Map<String, Object> tree = ReportJson.shown(review.report());
    tree.put(FIELD, review(review));
    return Json.indented(tree);
  }

  private static Map<String, Object> review(ImportReview review) {
    SeenFile file = review.file();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("charset", file.charset());
    tree.put("byteOrderMark", file.mark() == SeenFile.Mark.PRESENT);
    tree.put("delimiter", String.valueOf(file.delimiter()));
    tree.put("columns", file.columns().stream().map(ReviewJson::column).toList());
    tree.put("duplicates", ReportJson.problems(file.duplicates(), ReportJson::shown));
    tree.put("events", file.events());
    tree.put("rows", review.rows().stream().map(ReviewJson::row).toList());
    return tree;
  }

  private static Map<String, Object> column(SeenColumn column) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", column.number());
    tree.put("header", column.header());
    tree.put("why", column.why().name());
    column.fills().ifPresent(words -> tree.put("fills", words));
    column.near().ifPresent(header -> tree.put("near", header));
    tree.put("first", column.first());
    return tree;
  }

  private static Map<String, Object> row(RowReview row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", row.outcome().at().record());
    tree.put("outcome", row.outcome().kind().name());
    tree.put("writes", List.copyOf(row.writes()));
    return tree;
  }
}
