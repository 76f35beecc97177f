package dev.muster.preset;

import java.util.List;

/**
 * The CSV imports of Customer.io, as its own pages describe them. What they say is on the page
 * {@code docs/presets/customerio.md}, rule by rule.
 *
 * <p>Stateless; builders are not safe for use by several threads.
 */
public final class CustomerIo {

  private CustomerIo() {}

  /** What identifies people in a workspace (C20, C24). */
  public enum Workspace {
    /** Either of {@code id} and {@code email}, each unique. */
    EMAIL_OR_ID,
    /** {@code id} alone; several people may have one {@code email}. */
    CLASSIC
  }

  /** By what rows find people (C6). */
  public enum PersonKey {
    /** {@code id}. */
    ID,
    /** {@code email}, without regard to case. */
    EMAIL,
    /** {@code cio_id}, the store's own id: it only ever finds people (C23). */
    CIO_ID
  }

  /** Which rows are imported (C7). */
  public enum Processed {
    /** All of them. */
    ALL,
    /** Those of whom or what is not there yet; others are skipped. */
    ONLY_NEW,
    /** Those of whom or what is there; others are skipped. */
    ONLY_EXISTING
  }

  /** What an empty cell does; one of an identifier never does anything (C8). */
  public enum EmptyCells {
    /** The stored value stays. */
    IGNORE,
    /** The stored value goes. */
    NULLIFY
  }

  /** How a cell with JSON in it is written (X6). */
  public enum JsonCells {
    /** In quotes, with those inside doubled, as all cells that hold commas. */
    QUOTED,
    /** Also without quotes, as the system's own page has it. */
    UNQUOTED
  }

  /** Answers a builder of the import of people. */
  public static CustomerIoPeople people() {
    return new CustomerIoPeople();
  }

  /** Answers a builder of the import of events. */
  public static CustomerIoEvents events() {
    return new CustomerIoEvents();
  }

  /**
   * Answers a builder of the import of objects.
   *
   * @param objectType id of their type: digits, {@code 1} or more
   * @throws IllegalArgumentException if it is not that
   */
  public static CustomerIoObjects objects(String objectType) {
    return new CustomerIoObjects(objectType);
  }

  /** Answers a builder of the import of relationships between people and objects. */
  public static CustomerIoRelationships relationships() {
    return new CustomerIoRelationships();
  }

  static List<PresetKind> kinds() {
    return CustomerIoKinds.all();
  }
}
