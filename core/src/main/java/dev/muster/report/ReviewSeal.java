package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a review was made of and what it found, row by row, so that a run can be held to it: another
 * file, spec or set of rules is refused, and each row that comes out otherwise is listed.
 *
 * <p>Immutable. It takes a few bytes for each run of rows that came out the same.
 *
 * @param sha256 of the file's bytes as they are stored, packed or not
 * @param fingerprint of spec and rules
 * @param instant of the review
 * @param rows how each row came out
 */
public record ReviewSeal(String sha256, String fingerprint, Instant instant, RowSigns rows) {

  /** This seal as JSON, to be kept until the run. */
  public String toJson() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sha256", sha256);
    tree.put("fingerprint", fingerprint);
    tree.put("instant", instant.toString());
    tree.put("signs", rows.signs());
    tree.put("rows", rows.packed());
    return Json.indented(tree);
  }

  /**
   * Answers the seal that a JSON text describes.
   *
   * @throws IllegalArgumentException if it is not one that {@link #toJson()} wrote
   */
  public static ReviewSeal fromJson(String json) {
    return Json.object("seal", json).readBy(ReviewSeal::seal);
  }

  private static ReviewSeal seal(JsonFields fields) {
    return new ReviewSeal(
        fields.text("sha256"),
        fields.text("fingerprint"),
        Instant.parse(fields.text("instant")),
        RowSigns.of(fields.optionalTexts("signs").orElse(List.of()), fields.text("rows")));
  }
}
