package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.mappingkit.HostTouch.ImportedContact;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.Identifier;
import dev.muster.model.Image;
import dev.muster.model.LedgerRow;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.report.KeptReason;
import dev.muster.report.MusterException;
import dev.muster.report.UndoReport;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.JournaledContactStore;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The law of undo, to be held against any journaled store that counts holdings, with any two
 * workloads: what was there before, and what is imported and taken back. Each try works for tenants
 * of its own, and throws an {@link AssertionError} that shows what differs.
 *
 * @param <S> a store that keeps a history
 */
public final class UndoLaws<S extends JournaledContactStore & ImportHistory> {

  private static final String FIRST = "first";
  private static final String KEY = "second";
  private static final int ALL = 10_000;

  private final S store;
  private final StoreProbe probe;

  /**
   * Holds the law against a store.
   *
   * @param store the store
   * @param probe that looks into the same store
   */
  public UndoLaws(S store, StoreProbe probe) {
    this.store = store;
    this.probe = probe;
  }

  /** Law 6: an import that is undone was never, if nobody else wrote. */
  public void undoneImportWasNever(Workload before, Workload undone, int chunkRows) {
    World world = new World(before, undone);
    List<ContactDump> expected = world.contacts();
    world.importSecond(chunkRows);

    UndoReport report = world.undo(store, chunkRows);

    assertThat(world.contacts()).isEqualTo(expected);
    assertThat(report.reasons()).isEmpty();
  }

  /**
   * Law 6: those whom the host touched in between are kept as they are, each for its reason, if the
   * touch weighs on what the import did to them; all others are as if only the host had been there.
   *
   * @param touches by the place of an identifier among all that the files may hold
   */
  public void thoseTouchedAreKept(
      Workload before, Workload undone, Map<Integer, HostTouch> touches, int chunkRows) {
    World world = new World(before, undone);
    World neverImported = new World(before, undone);
    world.importSecond(chunkRows);
    Map<ContactId, ImportedContact> imported = world.imported();
    Map<Identifier, HostTouch> touched = new LinkedHashMap<>();
    List<KeptReason> reasons = new ArrayList<>();
    List<ContactDump> kept = new ArrayList<>();
    for (Identifier identifier : world.pick(touches, touched)) {
      HostTouch touch = touched.getOrDefault(identifier, HostTouch.SETS_VALUE);
      ContactSnapshot contact = world.contact(identifier).orElseThrow();
      world.touch(touch, contact);
      neverImported.same(contact).ifPresent(each -> neverImported.touch(touch, each));
      Optional<ImportedContact> done = Optional.ofNullable(imported.get(contact.id()));
      if (done.filter(touch::keeps).isPresent()) {
        reasons.add(touch.reason());
        kept.addAll(probe.stored(world.tenant, identifier));
      }
    }

    UndoReport report = world.undo(store, chunkRows);

    assertThat(report.reasons()).isEqualTo(counted(reasons));
    // Keys of events hold the store's names of contacts.
    assertThat(world.contacts())
        .extracting(ContactDump::withoutEventKeys)
        .containsExactlyInAnyOrderElementsOf(
            with(neverImported.contacts(), kept).stream()
                .map(ContactDump::withoutEventKeys)
                .toList());
  }

  /**
   * Law 6: an undo that breaks off at any call of its store and is asked for again ends as one that
   * never did: the same report, contacts and outcomes.
   *
   * @param breaking breaks off the first undo, for example {@link dev.muster.testkit.CrashAtCall}
   */
  public void crashAndUndoAgainIsNoCrash(
      Workload before, Workload undone, CallWatcher breaking, int chunkRows) {
    World steady = new World(before, undone);
    World crashing = new World(before, undone);
    steady.importSecond(chunkRows);
    crashing.importSecond(chunkRows);
    UndoReport expected = steady.undo(store, chunkRows);
    try {
      crashing.undo(WatchedJournaledStore.over(store, breaking), chunkRows);
    } catch (MusterException e) {
      // the law is about what comes after it
    }

    UndoReport seen = crashing.undo(store, chunkRows);

    assertThat(seen).isEqualTo(expected);
    assertThat(crashing.contacts()).isEqualTo(steady.contacts());
    assertThat(crashing.rows()).isEqualTo(steady.rows());
  }

  private static Map<KeptReason, Long> counted(List<KeptReason> reasons) {
    return reasons.stream().collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
  }

  /** The contacts of the host's world, but for those kept, which are as the import left them. */
  private static List<ContactDump> with(List<ContactDump> contacts, List<ContactDump> kept) {
    Set<ContactDump.Identified> taken =
        kept.stream().flatMap(each -> each.identifiers().stream()).collect(Collectors.toSet());
    return Stream.concat(
            contacts.stream()
                .filter(each -> each.identifiers().stream().noneMatch(taken::contains)),
            kept.stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** One tenant, into which what was there before is imported. */
  private final class World {

    private final String tenant = UUID.randomUUID().toString();
    private final Workload undone;
    private final List<Identifier> everybody;

    World(Workload before, Workload undone) {
      this.undone = undone;
      this.everybody =
          Stream.concat(before.everybody().stream(), undone.everybody().stream())
              .distinct()
              .toList();
      new ImportTrial(before, probe, tenant).run(FIRST, bytes(before), ALL);
    }

    private static ByteArrayInputStream bytes(Workload workload) {
      return new ByteArrayInputStream(workload.file().bytes(LineEnd.LF));
    }

    void importSecond(int chunkRows) {
      new ImportTrial(undone, probe, tenant).run(KEY, bytes(undone), chunkRows);
    }

    UndoReport undo(ContactStore through, int chunkRows) {
      return new ImportTrial(undone, probe, tenant).undo(KEY, through, chunkRows);
    }

    List<ContactDump> contacts() {
      return everybody.stream()
          .flatMap(identifier -> probe.stored(tenant, identifier).stream())
          .distinct()
          .sorted()
          .toList();
    }

    List<LedgerRow> rows() {
      return store.rows(scope("undo of " + KEY), 0, ALL);
    }

    private Scope scope(String importId) {
      return new Scope(tenant, importId, "importer");
    }

    Optional<ContactSnapshot> contact(Identifier identifier) {
      return store
          .find(scope("host"), new Lookup(Set.of(identifier), Set.of(), 1, Set.of()))
          .carriers(identifier)
          .contacts()
          .stream()
          .findFirst();
    }

    /** The contact here that is one of another world. */
    Optional<ContactSnapshot> same(ContactSnapshot other) {
      return other.identifiers().stream().flatMap(each -> contact(each).stream()).findFirst();
    }

    /** Answers one identifier for each contact that is to be touched. */
    List<Identifier> pick(Map<Integer, HostTouch> touches, Map<Identifier, HostTouch> picked) {
      Map<ContactId, Identifier> firsts = new LinkedHashMap<>();
      touches.forEach(
          (place, touch) -> {
            if (!everybody.isEmpty()) {
              Identifier identifier = everybody.get(place % everybody.size());
              contact(identifier)
                  .filter(each -> firsts.putIfAbsent(each.id(), identifier) == null)
                  .ifPresent(each -> picked.put(identifier, touch));
            }
          });
      return List.copyOf(firsts.values());
    }

    void touch(HostTouch touch, ContactSnapshot contact) {
      assertThat(store.write(scope("host"), List.of(touch.write(contact))))
          .extracting(Receipt::kind)
          .containsExactly(Receipt.Kind.WRITTEN);
    }

    /** What the import did to whom, by its images. */
    Map<ContactId, ImportedContact> imported() {
      Map<ContactId, ImportedContact> imported = new HashMap<>();
      for (Image image : store.images(scope(KEY), Long.MAX_VALUE, ALL)) {
        if (image.write() instanceof ContactWrite write) {
          imported.merge(
              image.receipt().contact().orElseThrow(),
              new ImportedContact(write.target() instanceof Target.Fresh, write.changesContact()),
              ImportedContact::and);
        }
      }
      return imported;
    }
  }
}
