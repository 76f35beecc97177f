package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a review was made of and what it found, row by row, so that a run can be held to it: another
 * file, spec, set of rules or answer of the engine is refused, and each row that comes out
 * otherwise is listed.
 *
 * <p>Immutable. It holds the names of campaigns and of what they listen to. It takes a few bytes
 * for each run of rows that came out the same.
 *
 * @param sha256 of the file's bytes as they are stored, packed or not
 * @param fingerprint of spec and rules
 * @param instant of the review
 * @param campaigns what the engine answered
 * @param rows how each row came out
 */
public record ReviewSeal(
    String sha256, String fingerprint, Instant instant, List<Answer> campaigns, RowSigns rows) {

  /**
   * Which campaigns listened to an occurrence when the file was reviewed.
   *
   * @param occurrence that was asked about
   * @param campaigns by name, each with its delay, sorted
   */
  public record Answer(Occurrence occurrence, List<String> campaigns) {

    public Answer {
      campaigns = List.copyOf(campaigns);
    }

    /** Describes an engine's answer. */
    public static Answer of(Occurrence occurrence, List<Campaign> campaigns) {
      return new Answer(
          occurrence,
          campaigns.stream()
              .map(each -> each.name() + " after " + each.delay() + " in " + each.zone())
              .sorted()
              .toList());
    }
  }

  public ReviewSeal {
    campaigns = List.copyOf(campaigns);
  }

  /** This seal as JSON, to be kept until the run. */
  public String toJson() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sha256", sha256);
    tree.put("fingerprint", fingerprint);
    tree.put("instant", instant.toString());
    tree.put("campaigns", campaigns.stream().map(ReviewSeal::answer).toList());
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
        fields.objects("campaigns", ReviewSeal::answer),
        RowSigns.of(fields.optionalTexts("signs").orElse(List.of()), fields.text("rows")));
  }

  private static Map<String, Object> answer(Answer answer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("on", answer.occurrence.kind().name());
    tree.put("name", answer.occurrence.name());
    tree.put("campaigns", answer.campaigns);
    return tree;
  }

  private static Answer answer(JsonFields fields) {
    return new Answer(
        new Occurrence(fields.theEnum("on", Occurrence.Kind.class), fields.text("name")),
        fields.optionalTexts("campaigns").orElse(List.of()));
  }
}
