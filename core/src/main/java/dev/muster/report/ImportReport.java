package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.model.ImportState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did. The counts add up: every record read is in just one of {@link RowCounts}.
 *
 * <p>Immutable; equal by value; holds no cell contents.
 *
 * @param importId the import
 * @param state how it ended
 * @param guarantee what held, should it have crashed
 * @param instant the import's one instant
 * @param file what was read
 * @param rows how rows ended
 * @param people what rows did to people
 * @param events what rows did to events
 * @param store what rows did to the store beside
 * @param names which names are new; empty if there is no catalog to hold them against
 * @param warnings how many warnings there are among the problems
 * @param triggers what was decided about campaigns
 * @param forecast the same by campaign and day
 * @param problems what was wrong
 * @param files where each file is that was written besides, by the name of its {@link ImportFile}
 *     in lower case
 */
public record ImportReport(
    String importId,
    ImportState state,
    Guarantee guarantee,
    Instant instant,
    FileFacts file,
    RowCounts rows,
    PeopleCounts people,
    EventCounts events,
    StoreCounts store,
    Optional<NameCounts> names,
    long warnings,
    TriggerCounts triggers,
    TriggerForecast forecast,
    ProblemCounts problems,
    Map<String, String> files) {

  public ImportReport {
    files = Map.copyOf(files);
  }

  /** Answers this report with other files named. */
  public ImportReport withFiles(Map<String, String> others) {
    return new ImportReport(
        importId, state, guarantee, instant, file, rows, people, events, store, names, warnings,
        triggers, forecast, problems, others);
  }

  /** Answers this report with others of which it is not known whether the engine took them. */
  public ImportReport withUnknown(Share others) {
    return new ImportReport(
        importId,
        state,
        guarantee,
        instant,
        file,
        rows,
        people,
        events,
        store,
        names,
        warnings,
        triggers.withUnknown(others),
        forecast,
        problems,
        files);
  }

  /** Answers this report with other problems. */
  public ImportReport withProblems(ProblemCounts others) {
    return new ImportReport(
        importId, state, guarantee, instant, file, rows, people, events, store, names, warnings,
        triggers, forecast, others, files);
  }

  /** This report as indented JSON. */
  public String toJson() {
    return ReportJson.write(this);
  }

  /**
   * Answers the report that a JSON text describes; of a review's, what stands beside {@code
   * review}.
   *
   * @throws IllegalArgumentException if it is not one that {@link #toJson()} or {@link
   *     ImportReview#toJson()} wrote
   */
  public static ImportReport fromJson(String json) {
    return ReportJson.read(json);
  }

  /**
   * Answers the report that a tree describes.
   *
   * @throws IllegalArgumentException if it is not one that {@link #toTree()} answered
   */
  public static ImportReport fromTree(Map<String, Object> tree) {
    return ReportJson.read(Json.compact(tree));
  }

  /** This report as a tree of {@link dev.muster.model.Values}. */
  public Map<String, Object> toTree() {
    return ReportJson.tree(this);
  }

  /**
   * This report as one page of HTML for people, which needs nothing else and runs no script. What
   * stands in the file's header and in messages is escaped.
   */
  public String toHtml() {
    return ReportHtml.write(this);
  }

  /** This report as a few lines for people. */
  public String toText() {
    return ReportText.write(this);
  }
}
