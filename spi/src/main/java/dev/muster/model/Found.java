package dev.muster.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The store's answer to a {@link Lookup}.
 *
 * <p>Immutable. {@link #toString()} shows counts only.
 */
public final class Found {

  private final Map<Identifier, Carriers> carriers;
  private final Map<ContactId, ContactSnapshot> contacts;

  private Found(Builder builder) {
    this.carriers = Map.copyOf(builder.carriers);
    this.contacts = Map.copyOf(builder.contacts);
  }

  /** Answers a new builder, which holds nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who carries an identifier; nobody if the store did not say. */
  public Carriers carriers(Identifier identifier) {
    return carriers.getOrDefault(identifier, Carriers.nobody());
  }

  /** The contact of an id that was asked for, if there is one. */
  public Optional<ContactSnapshot> contact(ContactId id) {
    return Optional.ofNullable(contacts.get(id));
  }

  @Override
  public String toString() {
    return "Found[" + carriers.size() + " identifiers, " + contacts.size() + " contacts]";
  }

  /** Collects an answer. Not safe for use by several threads. */
  public static final class Builder {

    private final Map<Identifier, Carriers> carriers = new HashMap<>();
    private final Map<ContactId, ContactSnapshot> contacts = new HashMap<>();

    private Builder() {}

    /** Says who carries an identifier. */
    public Builder carriers(Identifier identifier, Carriers who) {
      carriers.put(identifier, who);
      return this;
    }

    /** Says what a contact that was asked for by its id holds. */
    public Builder contact(ContactSnapshot contact) {
      contacts.put(contact.id(), contact);
      return this;
    }

    /** Answers what was collected. */
    public Found build() {
      return new Found(this);
    }
  }
}
