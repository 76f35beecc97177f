package dev.muster.jdbc;

import dev.muster.model.Attributes;
import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.Revision;
import java.util.List;
import java.util.Optional;

/** An object or a link while a call's writes are decided. */
final class DraftThing {

  /** So many changes of a thing are told apart from those of one that was made later. */
  private static final int CHANGES_BITS = 20;

  /** What the database has; empty if nothing. */
  private final Optional<ThingRow> stored;

  private Optional<ThingRow> now;
  private boolean touched;

  DraftThing(Optional<ThingRow> stored) {
    this.stored = stored;
    this.now = stored;
  }

  Optional<ThingRow> stored() {
    return stored;
  }

  Optional<ThingRow> now() {
    return now;
  }

  boolean isTouched() {
    return touched;
  }

  /** Whether it is as a write was planned upon. */
  boolean is(Basis basis) {
    return basis instanceof Basis.Present present ? isUnmoved(present.seen()) : now.isEmpty();
  }

  /** Whether it is there and was not changed since it was seen. */
  boolean isUnmoved(Optional<Revision> seen) {
    return now.isPresent() && (seen.isEmpty() || seen.equals(now.get().mark()));
  }

  /** Answers its values once they are changed. */
  String patched(List<Change> changes) {
    String before = now.map(ThingRow::attributes).orElse(Json.EMPTY_OBJECT);
    return changes.isEmpty() ? before : Json.text(Attributes.patched(Json.map(before), changes));
  }

  /**
   * Gives it other values.
   *
   * @param fresh a number that was never given before, for one that is made
   */
  void put(String attributes, long fresh) {
    long revision = now.map(row -> row.revision() + 1).orElse(fresh << CHANGES_BITS);
    now = Optional.of(new ThingRow(revision, attributes));
    touched = true;
  }

  void remove() {
    now = Optional.empty();
    touched = true;
  }
}
