package dev.muster.model;

import java.util.Set;

/**
 * A question to the store: which contacts carry these identifiers or have these ids, which of these
 * objects and links are there, and what do they hold.
 *
 * <p>Immutable. What needs an {@link Ability} that the store does not declare is never asked.
 *
 * @param identifiers whose carriers are asked for
 * @param ids of contacts asked for
 * @param perIdentifier how many carriers of one identifier to answer at most; at least 1
 * @param fields the paths whose values are wanted, of whatever is found
 * @param segments for each contact found, which of these it is in is asked
 * @param objects asked for
 * @param links asked for
 * @param counting whether to count what hangs on the contacts and objects found
 */
public record Lookup(
    Set<Identifier> identifiers,
    Set<ContactId> ids,
    int perIdentifier,
    Set<Path> fields,
    Set<String> segments,
    Set<ObjectId> objects,
    Set<Link> links,
    Counting counting) {

  /** What is to be counted. */
  public enum Counting {
    /** Nothing. */
    NOTHING,
    /** The {@link Holdings} of each contact and object found. */
    HOLDINGS
  }

  public Lookup {
    identifiers = Set.copyOf(identifiers);
    ids = Set.copyOf(ids);
    fields = Set.copyOf(fields);
    segments = Set.copyOf(segments);
    objects = Set.copyOf(objects);
    links = Set.copyOf(links);
    Checks.atLeast("perIdentifier", 1, perIdentifier);
  }

  /** Asks for contacts only. */
  public Lookup(
      Set<Identifier> identifiers, Set<ContactId> ids, int perIdentifier, Set<Path> fields) {
    this(identifiers, ids, perIdentifier, fields, Set.of(), Set.of(), Set.of(), Counting.NOTHING);
  }

  /** Answers a question for the values at some paths, of nothing yet. */
  public static Lookup of(Set<Path> fields) {
    return new Lookup(Set.of(), Set.of(), 1, fields);
  }

  /** Answers this question, asking who carries identifiers, so many for each at most. */
  public Lookup carriers(Set<Identifier> asked, int most) {
    return new Lookup(asked, ids, most, fields, segments, objects, links, counting);
  }

  /** Answers this question, asking for contacts by their ids. */
  public Lookup contacts(Set<ContactId> asked) {
    return new Lookup(
        identifiers, asked, perIdentifier, fields, segments, objects, links, counting);
  }

  /** Answers this question, asking who of those found is in which of these segments. */
  public Lookup memberships(Set<String> asked) {
    return new Lookup(identifiers, ids, perIdentifier, fields, asked, objects, links, counting);
  }

  /** Answers this question, asking for objects. */
  public Lookup objects(Set<ObjectId> asked) {
    return new Lookup(identifiers, ids, perIdentifier, fields, segments, asked, links, counting);
  }

  /** Answers this question, asking for links. */
  public Lookup links(Set<Link> asked) {
    return new Lookup(identifiers, ids, perIdentifier, fields, segments, objects, asked, counting);
  }

  /** Answers this question, asking to count or not. */
  public Lookup counting(Counting asked) {
    return new Lookup(identifiers, ids, perIdentifier, fields, segments, objects, links, asked);
  }

  /** Whether nobody and nothing is asked for. */
  public boolean isEmpty() {
    return identifiers.isEmpty() && ids.isEmpty() && objects.isEmpty() && links.isEmpty();
  }
}
