package dev.muster.row;

import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import java.util.Optional;

/**
 * A row of which it is known whom it means.
 *
 * <p>Immutable.
 *
 * @param row the row
 * @param person who, empty if nobody carries the row's identifiers yet
 * @param by the identifier under which the row knows the person
 */
public record ResolvedRow(MappedRow row, Optional<ContactSnapshot> person, Identifier by) {

  /** Where the row stands in the file. */
  public RowRef at() {
    return row.at();
  }
}
