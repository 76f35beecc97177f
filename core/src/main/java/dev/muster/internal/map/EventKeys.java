package dev.muster.internal.map;

import dev.muster.internal.hash.Digest;
import dev.muster.internal.hash.HashCounts;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.spec.EventIdentity;

/**
 * Makes the keys of events. Counts equal rows, so each row must come by just once, in file order.
 */
final class EventKeys {

  private final EventIdentity identity;
  private final String importId;
  private final HashCounts equalRows = new HashCounts();

  EventKeys(EventIdentity identity, String importId) {
    this.identity = identity;
    this.importId = importId;
  }

  EventKey of(RowDraft draft, Identifier person, String name) {
    if (identity == EventIdentity.COLUMN) {
      return new EventKey(Digest.of("column").text(draft.eventKey().orElseThrow()).key().hex());
    }
    if (identity == EventIdentity.RECORD || draft.time().isEmpty()) {
      return new EventKey(
          Digest.of("record").text(importId).number(draft.at().record()).key().hex());
    }
    Digest.Key content =
        Digest.of("content")
            .text(person.scheme())
            .value(person.parts())
            .text(name)
            .text(draft.timeAsWritten())
            .value(draft.properties())
            .key();
    return new EventKey(content.hex() + "-" + equalRows.next(content.first64()));
  }
}
