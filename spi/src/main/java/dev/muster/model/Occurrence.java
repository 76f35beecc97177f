package dev.muster.model;

/**
 * Something that happened to a person and that a campaign may listen to.
 *
 * <p>Immutable. {@link #toString()} does not show the name, which a cell may have given.
 *
 * @param kind what kind of thing
 * @param name which one of its kind: the name of the event, attribute, segment or object type; the
 *     empty text for a person created
 */
public record Occurrence(Kind kind, String name) {

  /** The kinds of occurrence. */
  public enum Kind {
    /** A person was created; has no name. */
    PERSON_CREATED,
    /** An attribute of a known person got another value; named by the attribute. */
    ATTRIBUTE_CHANGED,
    /** An event was recorded; named by the event. */
    EVENT_RECORDED,
    /** A person was put into a segment; named by the segment. */
    SEGMENT_JOINED,
    /**
     * An object was created; named by its type. An intent of it names the object in the place of a
     * person ({@link ObjectId#asIdentifier()}).
     */
    OBJECT_CREATED,
    /** A person got a relationship to an object; named by the object's type. */
    RELATIONSHIP_MADE
  }

  /** A person was created. */
  public static Occurrence personCreated() {
    return new Occurrence(Kind.PERSON_CREATED, "");
  }

  /** An attribute of a known person got another value. */
  public static Occurrence attributeChanged(String attribute) {
    return new Occurrence(Kind.ATTRIBUTE_CHANGED, attribute);
  }

  /** An event was recorded. */
  public static Occurrence eventRecorded(String event) {
    return new Occurrence(Kind.EVENT_RECORDED, event);
  }

  /** A person was put into a segment. */
  public static Occurrence segmentJoined(String segment) {
    return new Occurrence(Kind.SEGMENT_JOINED, segment);
  }

  /** An object was created. */
  public static Occurrence objectCreated(String type) {
    return new Occurrence(Kind.OBJECT_CREATED, type);
  }

  /** A person got a relationship to an object. */
  public static Occurrence relationshipMade(String type) {
    return new Occurrence(Kind.RELATIONSHIP_MADE, type);
  }

  @Override
  public String toString() {
    return "Occurrence[" + kind + "]";
  }
}
