package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.model.ImportState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an undo did.
 *
 * <p>Immutable; equal by value; holds no cell contents.
 *
 * @param importId the import that was taken back
 * @param undoId the undo, which is an import of its own in the journal
 * @param state how the undo ended
 * @param instant when the undo was first begun
 * @param contacts what became of contacts
 * @param objects what became of objects
 * @param took what was taken out besides
 * @param reasons how many were kept for which reason; reasons that did not occur are left out
 * @param firstKept the first of those kept, at most {@value #MOST}; the undo's rows in the history
 *     have all
 */
public record UndoReport(
    String importId,
    String undoId,
    ImportState state,
    Instant instant,
    UndoCounts contacts,
    UndoCounts objects,
    Taken took,
    Map<KeptReason, Long> reasons,
    List<KeptThing> firstKept) {

  /** How many contacts and objects that were kept a report names at most. */
  public static final int MOST = 100;

  /**
   * What was taken out besides contacts and objects themselves.
   *
   * @param events of the import, those of contacts removed included
   * @param memberships in segments, those of contacts removed included
   * @param links that the import had made or changed
   * @param intents that were withdrawn before they were handed over
   * @param recalled how many intents that were handed over the engine said that it took back; one
   *     that is asked again after a crash may say too few
   */
  public record Taken(long events, long memberships, long links, long intents, long recalled) {}

  public UndoReport {
    Map<KeptReason, Long> copy = new EnumMap<>(KeptReason.class);
    copy.putAll(reasons);
    reasons = Collections.unmodifiableMap(copy);
    firstKept = List.copyOf(firstKept);
  }

  /** This report as indented JSON. */
  public String toJson() {
    return Json.indented(toTree());
  }

  /**
   * Answers the report that a JSON text describes.
   *
   * @throws IllegalArgumentException if it is not one that {@link #toJson()} wrote
   */
  public static UndoReport fromJson(String json) {
    return UndoReportJson.read(json);
  }

  /**
   * Answers the report that a tree describes.
   *
   * @throws IllegalArgumentException if it is not one that {@link #toTree()} answered
   */
  public static UndoReport fromTree(Map<String, Object> tree) {
    return UndoReportJson.read(Json.compact(tree));
  }

  /** This report as a tree of {@link dev.muster.model.Values}. */
  public Map<String, Object> toTree() {
    return UndoReportJson.tree(this);
  }

  /** This report as a few lines for people. */
  public String toText() {
    return UndoReportText.write(this);
  }
}
