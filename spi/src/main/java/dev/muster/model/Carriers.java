package dev.muster.model;

import java.util.List;

/**
 * The contacts that carry one identifier.
 *
 * <p>Immutable.
 *
 * @param contacts who, at most as many as were asked for
 * @param extent whether these are all
 */
public record Carriers(List<ContactSnapshot> contacts, Extent extent) {

  /** Whether an answer is complete. */
  public enum Extent {
    /** These are all. */
    ALL,
    /** There are more. */
    MORE
  }

  private static final Carriers NOBODY = new Carriers(List.of(), Extent.ALL);

  public Carriers {
    contacts = List.copyOf(contacts);
  }

  /** Nobody carries the identifier. */
  public static Carriers nobody() {
    return NOBODY;
  }

  /** Answers that these are all. */
  public static Carriers all(List<ContactSnapshot> contacts) {
    return contacts.isEmpty() ? NOBODY : new Carriers(contacts, Extent.ALL);
  }

  /** Answers the first {@code most} of the given contacts, and whether there are more. */
  public static Carriers first(int most, List<ContactSnapshot> contacts) {
    return contacts.size() <= most
        ? all(contacts)
        : new Carriers(contacts.subList(0, most), Extent.MORE);
  }
}
