package dev.muster.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one write.
 *
 * <p>Immutable.
 */
public final class Receipt {

  /** The kinds of answer. */
  public enum Kind {
    /** The write took effect. */
    WRITTEN,
    /** The write had no effect. */
    REFUSED,
    /** The store cannot tell; the importer looks again. */
    UNKNOWN
  }

  private final Kind kind;
  private final Optional<ContactId> contact;
  private final Optional<Revision> revision;
  private final Optional<Refusal> refusal;

  private Receipt(
      Kind kind,
      Optional<ContactId> contact,
      Optional<Revision> revision,
      Optional<Refusal> refusal) {
    this.kind = kind;
    this.contact = contact;
    this.revision = revision;
    this.refusal = refusal;
  }

  /**
   * Answers that a contact was written, and the revision that it has now, if the store has
   * revisions.
   */
  public static Receipt written(ContactId contact, Optional<Revision> revision) {
    return new Receipt(Kind.WRITTEN, Optional.of(contact), revision, Optional.empty());
  }

  /**
   * Answers that an object or a link was written, and the revision that it has now, if the store
   * has revisions.
   */
  public static Receipt written(Optional<Revision> revision) {
    return new Receipt(Kind.WRITTEN, Optional.empty(), revision, Optional.empty());
  }

  /** Answers that nothing was written, and why. */
  public static Receipt refused(Refusal refusal) {
    return new Receipt(Kind.REFUSED, Optional.empty(), Optional.empty(), Optional.of(refusal));
  }

  /** Answers that the store cannot tell whether the write took effect. */
  public static Receipt unknown() {
    return new Receipt(Kind.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The kind of answer. */
  public Kind kind() {
    return kind;
  }

  /**
   * The contact that was written, made or removed; present if {@link Kind#WRITTEN} and the write
   * was one of a contact.
   */
  public Optional<ContactId> contact() {
    return contact;
  }

  /** The revision after the write. */
  public Optional<Revision> revision() {
    return revision;
  }

  /** Why nothing was written; present if {@link Kind#REFUSED}. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipt that
        && kind == that.kind
        && contact.equals(that.contact)
        && revision.equals(that.revision)
        && refusal.equals(that.refusal);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, contact, revision, refusal);
  }

  @Override
  public String toString() {
    return "Receipt[" + kind + refusal.map(why -> ", " + why).orElse("") + "]";
  }
}
