package dev.muster.model;

/**
 * The store's own name for a contact, never changed and never reused.
 *
 * <p>Immutable. {@link #toString()} hides the text, which a host may have made of a person's data.
 *
 * @param text the name, opaque to the importer
 */
public record ContactId(String text) {

  public ContactId {
    Checks.notBlank("text", text);
  }

  @Override
  public String toString() {
    return "ContactId";
  }
}
