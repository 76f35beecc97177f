package dev.muster.spi;

import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import java.util.List;
import java.util.Set;

/**
 * The host's own store of contacts: people, their identifiers, attributes and events; if it has the
 * {@link Ability} for them, also segments, objects and relationships.
 *
 * <p>The importer reads with {@link #find} and {@link #known}, plans, and writes. A store never
 * decides an outcome: it checks in the write what the plan was read from, and refuses what has
 * moved.
 *
 * <ul>
 *   <li>S1. {@link #find} answers for each identifier asked the contacts that carry it, at most
 *       {@code perIdentifier} of them, and says whether there are more.
 *   <li>S2. A snapshot has the contact's id, standing, all its identifiers, and the values at the
 *       fields asked for.
 *   <li>S3. {@link #find} answers each contact asked for by its id, and nothing for an id that no
 *       contact has.
 *   <li>S4. {@link #known} answers those of the keys asked under which the tenant has an event, and
 *       no other.
 *   <li>S5. {@link #write} answers one receipt for each write, in order.
 *   <li>S6. A creation makes one contact with the claims, values and events given, which is found
 *       by each claim.
 *   <li>S7. A patch changes the paths it names and no other; a path without an after is removed.
 *   <li>S8. An identifier that was released no longer finds the contact; one that was claimed does,
 *       and both in one write may name the same identifier.
 *   <li>S9. A unique claim of what another contact carries is refused as moved, and so is any claim
 *       of what another carries by a unique one ({@link Ability#UNIQUE_IDENTIFIERS}).
 *   <li>S10. A write that changes a contact whose revision is not the one seen is refused as moved
 *       ({@link Ability#REVISIONS}); so is one to a contact that is gone.
 *   <li>S11. A write that changes a contact moves its revision, and the receipt has the new one;
 *       appending events neither checks nor moves it.
 *   <li>S12. Events are kept in order, each key once: an event whose key is taken is refused as
 *       moved ({@link Ability#EVENT_KEYS}).
 *   <li>S13. A creation whose guard no longer holds is refused as moved.
 *   <li>S14. A write that is refused has changed nothing; the others of the call are not touched by
 *       it.
 *   <li>S15. A value that was written is read back the same, with every digit and every character,
 *       but for what {@link #stored} says. U+0000 and lone surrogates are never sent.
 *   <li>S16. A tenant's contacts, identifiers and events are never seen or touched on behalf of
 *       another.
 *   <li>S17. Names and texts are data: whatever they hold, they are kept literally.
 *   <li>S18. A removal takes the contact away with its identifiers, events, memberships and links
 *       ({@link Ability#REMOVAL}).
 *   <li>S19. Writes of one call see each other in order: a later one may claim what an earlier one
 *       released.
 *   <li>S20. A contact is in the segments that it joined and has not left, and its snapshot has
 *       those of them that were asked for. To join one that it is in, or to leave one that it is
 *       not in, is refused as moved; doing either neither checks nor moves the revision ({@link
 *       Ability#SEGMENTS}).
 *   <li>S21. An event that was withdrawn is gone, and its key is free. To withdraw one that the
 *       contact does not have is refused as moved; doing it neither checks nor moves the revision
 *       ({@link Ability#EVENT_REMOVAL}).
 *   <li>S22. An event keeps its visibility ({@link Ability#EVENT_VISIBILITY}).
 *   <li>S23. {@link #find} answers each object and each link asked for that is there, with the
 *       values at the fields asked for, and no other ({@link Ability#OBJECTS}).
 *   <li>S24. A write of an object or link makes it, or changes the paths it names and no other, and
 *       its receipt has the revision that {@link #find} answers. To make one that is there, to
 *       change one that is gone or has another revision than the one seen, and to link what is
 *       gone, is refused as moved. The revisions of a link's ends are neither checked nor moved
 *       ({@link Ability#OBJECTS}).
 *   <li>S25. A removal takes an object away with its links, or a link and neither of its ends; one
 *       upon what is gone or has another revision than the one seen is refused as moved ({@link
 *       Ability#OBJECTS} and {@link Ability#REMOVAL}).
 *   <li>S26. What hangs on a contact or object is counted if that was asked, and a removal upon
 *       other holdings than it names is refused as moved ({@link Ability#HOLDINGS}).
 *   <li>S27. Objects, links and segments are seen and touched on behalf of their tenant only, and
 *       whatever they are called, they are kept literally.
 *   <li>S28. {@link #find} and {@link #known} beside a write on another thread answer what was kept
 *       before it, and of each contact in it all or nothing ({@link Ability#CONCURRENT_READS}).
 * </ul>
 *
 * <p>Calls come one at a time, without an executor all on the thread that runs the import; with
 * {@link Ability#CONCURRENT_READS}, and an executor to read ahead on, reads come beside writes.
 * Within a transaction that the caller holds open, none of the importer's guarantees hold. An
 * exception means that the store is at fault, never the row: the import stops.
 */
public interface ContactStore {

  /** What this store can do; always the same answer. */
  Set<Ability> abilities();

  /** Answers who carries the identifiers asked, and what the contacts hold. */
  Found find(Scope scope, Lookup lookup);

  /** Answers which of these keys the tenant has an event under. */
  Set<EventKey> known(Scope scope, Set<EventKey> keys);

  /** Writes each, or refuses it, and answers one receipt for each, in order. */
  List<Receipt> write(Scope scope, List<Write> writes);

  /**
   * Answers how a value will read once it is stored at a path, for a store that rounds or
   * normalises. The importer compares with this, so that a store's own rounding never looks like a
   * change.
   */
  default Object stored(Path path, Object value) {
    return value;
  }

  /** How many writes one call may carry; no bound by default. At least 1. */
  default int maxWrites() {
    return Integer.MAX_VALUE;
  }
}
