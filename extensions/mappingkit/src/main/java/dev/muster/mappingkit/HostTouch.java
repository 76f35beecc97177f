package dev.muster.mappingkit;

import dev.muster.model.Change;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Path;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.report.KeptReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a host does to a contact between an import and its undo. */
public enum HostTouch {
  /** Sets a value that no file sets. */
  SETS_VALUE,
  /** Appends an event. */
  APPENDS_EVENT,
  /** Puts the contact into a segment. */
  JOINS_SEGMENT,
  /** Removes the contact. */
  REMOVES;

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

  /** Whether what the import did to a contact keeps an undo from it after this. */
  boolean keeps(ImportedContact contact) {
    return switch (this) {
      case SETS_VALUE -> contact.changed();
      case APPENDS_EVENT, JOINS_SEGMENT -> contact.made();
      case REMOVES -> true;
    };
  }

  /** Why the undo keeps the contact then. */
  KeptReason reason() {
    return switch (this) {
      case SETS_VALUE -> KeptReason.TOUCHED;
      case APPENDS_EVENT -> KeptReason.HAS_EVENTS;
      case JOINS_SEGMENT -> KeptReason.HAS_MEMBERSHIPS;
      case REMOVES -> KeptReason.GONE;
    };
  }

  /** Answers the write that does it. */
  Write write(ContactSnapshot contact) {
    ContactWrite.Builder write =
        ContactWrite.to(new Target.Known(contact.id(), contact.revision()));
    return switch (this) {
      case SETS_VALUE ->
          write
              .changes(
                  List.of(
                      new Change(Path.of("touched by host"), Optional.empty(), Optional.of("yes"))))
              .build();
      case APPENDS_EVENT ->
          write
              .events(
                  List.of(
                      new EventAppend(
                          new EventKey("host's own " + contact.id().text()),
                          "visits",
                          NOON,
                          Map.of())))
              .build();
      case JOINS_SEGMENT -> write.joins(List.of("host's own")).build();
      case REMOVES -> new ContactRemoval(contact.id(), contact.revision());
    };
  }

  /**
   * What an import did to a contact.
   *
   * @param made whether it made the contact
   * @param changed whether it changed identifiers or values, or made it
   */
  record ImportedContact(boolean made, boolean changed) {

    ImportedContact and(ImportedContact other) {
      return new ImportedContact(made || other.made, changed || other.changed);
    }
  }
}
