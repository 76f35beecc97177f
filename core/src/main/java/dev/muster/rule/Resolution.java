package dev.muster.rule;

import dev.muster.model.Carriers;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import java.util.Optional;

/** Whom a row means. */
public sealed interface Resolution {

  /**
   * One person.
   *
   * @param contact who
   * @param by the identifier that told
   */
  record Somebody(ContactSnapshot contact, Identifier by) implements Resolution {}

  /**
   * Nobody whom the store has.
   *
   * @param by the identifier under which the person is new
   */
  record Nobody(Identifier by) implements Resolution {}

  /**
   * Several people.
   *
   * @param by the identifier that they share
   */
  record Ambiguous(Identifier by) implements Resolution {}

  /** The row gives no identifier to go by. */
  record Unidentified() implements Resolution {}

  /** Answers the one who carries an identifier, or that there are several; empty for nobody. */
  static Optional<Resolution> among(Identifier by, Carriers carriers) {
    boolean all = carriers.extent() == Carriers.Extent.ALL;
    if (carriers.contacts().isEmpty() && all) {
      return Optional.empty();
    }
    return Optional.of(
        carriers.contacts().size() == 1 && all
            ? new Somebody(carriers.contacts().get(0), by)
            : new Ambiguous(by));
  }
}
