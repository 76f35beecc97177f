package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.NoticeState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One import, or one undo, in the history.
 *
 * <p>Immutable; holds no cell contents.
 *
 * @param importId its key
 * @param actor who started it
 * @param state where it stands; one that a crash cut short is running
 * @param startedAt when it was first begun
 * @param endedAt when it ended, if it has
 * @param about what it is
 * @param report what it came to, once it has ended; of an import
 * @param undo what it came to, once it has ended; of an undo
 * @param notice whether people were told how it ended
 */
public record HistoryEntry(
    String importId,
    String actor,
    ImportState state,
    Instant startedAt,
    Optional<Instant> endedAt,
    About about,
    Optional<ImportReport> report,
    Optional<UndoReport> undo,
    NoticeState notice) {

  /** For the importer: what facts of an undo name its import by. */
  public static final String UNDOES = "undoes";

  /** For the importer: what facts of an import name its file by. */
  public static final String FILE = "file";

  /** For the importer: what facts of an import name the length of its file by. */
  public static final String BYTES = "bytes";

  /** For the importer: what facts of an import name its description by. */
  public static final String DESCRIPTION = "description";

  /** For the importer: what facts of an import name its preset by. */
  public static final String PRESET = "preset";

  /** For the importer: what facts of an import name its spec by. */
  public static final String SPEC = "spec";

  /** For the importer: what facts of an import name the import by whose rows it corrects. */
  public static final String CORRECTS = "corrects";

  /** For the importer: what facts of an import name the kind of its file by. */
  public static final String KIND = "kind";

  /**
   * What an import is.
   *
   * @param file what its file is called; of an undo, what it undoes
   * @param bytes how long the file is, if its source could tell
   * @param description in the host's words
   * @param kind what the file holds, as specs name it
   * @param preset that it went by, by its name
   * @param spec what its spec is called
   * @param corrects the import whose rejected rows its file holds, if the host has said so
   * @param undoes the import that it takes back, if it is an undo
   */
  public record About(
      String file,
      OptionalLong bytes,
      Optional<String> description,
      Optional<String> kind,
      Optional<String> preset,
      Optional<String> spec,
      Optional<String> corrects,
      Optional<String> undoes) {

    private static About of(Map<String, Object> about) {
      Optional<String> undoes = text(about, UNDOES);
      return new About(
          text(about, FILE).or(() -> undoes).orElse(""),
          about.get(BYTES) instanceof Number bytes
              ? OptionalLong.of(bytes.longValue())
              : OptionalLong.empty(),
          text(about, DESCRIPTION),
          text(about, KIND),
          text(about, PRESET),
          text(about, SPEC),
          text(about, CORRECTS),
          undoes);
    }

    private static Optional<String> text(Map<String, Object> about, String name) {
      return Optional.ofNullable(about.get(name)).map(String::valueOf);
    }
  }

  /** For the importer: answers what a journal has of an import. */
  public static HistoryEntry of(ImportEntry entry) {
    About about = About.of(entry.facts().about());
    Optional<Map<String, Object>> told =
        entry.ending().map(end -> end.report()).filter(report -> !report.isEmpty());
    boolean undo = about.undoes().isPresent();
    return new HistoryEntry(
        entry.scope().importId(),
        entry.scope().actor(),
        entry.state(),
        entry.startedAt(),
        entry.ending().map(end -> end.at()),
        about,
        undo ? Optional.empty() : told.map(ImportReport::fromTree),
        undo ? told.map(UndoReport::fromTree) : Optional.empty(),
        entry.ending().map(end -> end.notice()).orElse(NoticeState.NONE));
  }

  /** This entry as indented JSON. */
  public String toJson() {
    return Json.indented(toTree());
  }

  /** This entry as a tree of {@link dev.muster.model.Values}. */
  public Map<String, Object> toTree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("importId", importId);
    tree.put("actor", actor);
    tree.put("state", state.name());
    tree.put("startedAt", startedAt.toString());
    endedAt.ifPresent(at -> tree.put("endedAt", at.toString()));
    tree.put("file", about.file());
    about.bytes().ifPresent(bytes -> tree.put("bytes", bytes));
    about.description().ifPresent(text -> tree.put("description", text));
    about.kind().ifPresent(kind -> tree.put("kind", kind));
    about.preset().ifPresent(name -> tree.put("preset", name));
    about.spec().ifPresent(name -> tree.put("spec", name));
    about.corrects().ifPresent(id -> tree.put("corrects", id));
    about.undoes().ifPresent(id -> tree.put("undoes", id));
    tree.put("notice", notice.name());
    report.ifPresent(all -> tree.put("report", all.toTree()));
    undo.ifPresent(all -> tree.put("undo", all.toTree()));
    return tree;
  }
}
