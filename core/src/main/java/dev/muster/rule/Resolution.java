package dev.muster.rule;

import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;

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
}
