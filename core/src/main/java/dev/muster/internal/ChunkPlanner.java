package dev.muster.internal;

import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.plan.RowPlanner;
import dev.muster.internal.resolve.PersonResolution;
import dev.muster.internal.retry.Retries;
import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.report.RowOutcome;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Steps 4 and 5: looks up a chunk's people, then resolves and plans row after row. */
final class ChunkPlanner {

  private static final int PER_IDENTIFIER = 2;

  private final Scope scope;
  private final ContactStore store;
  private final Retries retries;
  private final Set<Path> fields;
  private final PersonResolution resolution;
  private final RowPlanner planner;

  ChunkPlanner(
      ImportSetup setup, Set<Path> fields, PersonResolution resolution, RowPlanner planner) {
    this.scope = setup.scope();
    this.store = setup.ports().contacts();
    this.retries = setup.retries();
    this.fields = fields;
    this.resolution = resolution;
    this.planner = planner;
  }

  /** Answers what rows come to, on fresh answers of the store. */
  PlannedChunk plan(List<Traveller> rows) {
    planner.planAgain();
    return planned(rows);
  }

  /** Answers what one row of a chunk comes to that was planned before. */
  PlannedChunk planAlone(Traveller row) {
    planner.planAgain(row.at().record());
    return planned(List.of(row));
  }

  private PlannedChunk planned(List<Traveller> rows) {
    WorkingSet people = look(rows);
    List<PlannedRow> planned = new ArrayList<>(rows.size());
    for (Traveller traveller : rows) {
      planned.add(
          traveller instanceof Traveller.OnItsWay onItsWay
              ? plan(onItsWay.row(), people)
              : PlannedRow.idle(((Traveller.Ended) traveller).outcome()));
    }
    return new PlannedChunk(planned, people.writes());
  }

  private PlannedRow plan(MappedRow row, WorkingSet people) {
    List<RowOutcome> ended = new ArrayList<>(0);
    return resolution
        .resolve(row, people, ended::add)
        .map(resolved -> planner.plan(resolved, people))
        .orElseGet(() -> PlannedRow.idle(ended.get(0)));
  }

  private WorkingSet look(List<Traveller> rows) {
    Set<Identifier> identifiers = new LinkedHashSet<>();
    Set<EventKey> keys = new LinkedHashSet<>();
    for (Traveller traveller : rows) {
      if (traveller instanceof Traveller.OnItsWay onItsWay) {
        identifiers.addAll(onItsWay.row().identifiers());
        identifiers.addAll(resolution.wanted(onItsWay.row()));
        onItsWay.row().event().map(EventData::key).ifPresent(keys::add);
      }
    }
    Found found =
        identifiers.isEmpty()
            ? Found.builder().build()
            : find(new Lookup(identifiers, Set.of(), PER_IDENTIFIER, fields));
    boolean knows = !keys.isEmpty() && store.abilities().contains(Ability.EVENT_KEYS);
    return new WorkingSet(identifiers, found, knows ? known(keys) : Set.of());
  }

  private Found find(Lookup lookup) {
    return retries.of(() -> store.find(scope, lookup));
  }

  private Set<EventKey> known(Set<EventKey> keys) {
    return retries.of(() -> store.known(scope, keys));
  }
}
