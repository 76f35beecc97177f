package dev.muster.internal;

import dev.muster.internal.overlay.Asked;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.retry.Retries;
import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Link;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.rule.Backoff;
import dev.muster.spi.ContactStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the store for all that a chunk's rows need, in few calls. */
final class LookUp {

  /** More than one, so that several carriers can be told from one, and a few passed over. */
  private static final int PER_IDENTIFIER = 10;

  private final Scope scope;
  private final ContactStore store;
  private final Retries retries;
  private final Lookup fields;
  private final Set<String> lookUps;

  LookUp(ImportSetup setup, Set<Path> fields) {
    this.scope = setup.scope();
    this.store = setup.ports().contacts();
    this.retries = setup.retries();
    Optional<String> segment = setup.spec().persons().segment();
    this.fields = Lookup.of(fields).memberships(segment.map(Set::of).orElse(Set.of()));
    this.lookUps = setup.spec().lookUps();
  }

  private LookUp(LookUp other, Retries retries) {
    this.scope = other.scope;
    this.store = other.store;
    this.retries = retries;
    this.fields = other.fields;
    this.lookUps = other.lookUps;
  }

  /** This look-up, but that a store that fails is not asked again. */
  LookUp once() {
    return new LookUp(this, new Retries(Backoff.none(), retries.pause()));
  }

  /** Whether the store may be asked while it writes. */
  boolean canGoAhead() {
    return store.abilities().contains(Ability.CONCURRENT_READS);
  }

  /** Asks for all that rows need but for relationships. */
  Answer ask(List<MappedRow> rows, RowWay way) {
    Asked asked = new Asked(lookUps);
    rows.forEach(row -> way.ask(row, asked));
    Lookup lookup =
        fields
            .carriers(asked.identifiers(), PER_IDENTIFIER)
            .contacts(Set.copyOf(asked.ids().values()))
            .objects(asked.objects());
    Set<EventKey> events = new HashSet<>();
    rows.forEach(row -> row.event().map(EventData::key).ifPresent(events::add));
    return new Answer(asked, events, find(lookup), known(events));
  }

  /** Answers a working set over what the store said, and over the relationships of the rows. */
  WorkingSet over(Answer answer, List<MappedRow> rows, RowWay way) {
    WorkingSet set = new WorkingSet(answer.asked(), answer.found(), answer.known());
    Set<Link> links = way.links(rows, set);
    if (!links.isEmpty()) {
      set.know(links, find(fields.memberships(Set.of()).links(links)));
    }
    return set;
  }

  private Found find(Lookup lookup) {
    return lookup.isEmpty() ? Found.builder().build() : retries.of(() -> store.find(scope, lookup));
  }

  private Set<EventKey> known(Set<EventKey> keys) {
    return keys.isEmpty() || !store.abilities().contains(Ability.EVENT_KEYS)
        ? Set.of()
        : retries.of(() -> store.known(scope, keys));
  }
}
