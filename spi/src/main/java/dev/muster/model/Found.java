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
  private final Map<ObjectId, ObjectSnapshot> objects;
  private final Map<Link, LinkSnapshot> links;

  private Found(Builder builder) {
    this.carriers = Map.copyOf(builder.carriers);
    this.contacts = Map.copyOf(builder.contacts);
    this.objects = Map.copyOf(builder.objects);
    this.links = Map.copyOf(builder.links);
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

  /** The object of an id that was asked for, if there is one. */
  public Optional<ObjectSnapshot> object(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** The relationship that was asked for, if there is one. */
  public Optional<LinkSnapshot> link(Link link) {
    return Optional.ofNullable(links.get(link));
  }

  @Override
  public String toString() {
    return "Found["
        + carriers.size()
        + " identifiers, "
        + contacts.size()
        + " contacts, "
        + objects.size()
        + " objects, "
        + links.size()
        + " links]";
  }

  /** Collects an answer. Not safe for use by several threads. */
  public static final class Builder {

    private final Map<Identifier, Carriers> carriers = new HashMap<>();
    private final Map<ContactId, ContactSnapshot> contacts = new HashMap<>();
    private final Map<ObjectId, ObjectSnapshot> objects = new HashMap<>();
    private final Map<Link, LinkSnapshot> links = new HashMap<>();

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

    /** Says what an object holds. */
    public Builder object(ObjectSnapshot object) {
      objects.put(object.id(), object);
      return this;
    }

    /** Says what a relationship holds. */
    public Builder link(LinkSnapshot link) {
      links.put(link.link(), link);
      return this;
    }

    /** Answers what was collected. */
    public Found build() {
      return new Found(this);
    }
  }
}
