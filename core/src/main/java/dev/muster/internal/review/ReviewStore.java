package dev.muster.internal.review;

import dev.muster.internal.commit.ForgetfulJournal;
import dev.muster.model.Ability;
import dev.muster.model.Claim;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.ImportFacts;
import dev.muster.model.LinkWrite;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Opened;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import dev.muster.spi.JournaledContactStore;
import dev.muster.spi.ReviewSpace;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A store that reads through to another and keeps to itself what is written, so that an import runs
 * as it would and writes nothing. It refuses nothing: what only the real store can know, that
 * somebody else writes or a rule of its own, is not foreseen.
 */
public final class ReviewStore implements JournaledContactStore, ForgetfulJournal {

  private final ContactStore store;
  private final Patches patches;
  private final MadeIds made = new MadeIds();
  private final ReviewReader reader;
  private final Consumer<WriteBatch> watcher;
  private boolean opened;

  /**
   * Lays a review over a store.
   *
   * @param space where it keeps what it would have written
   * @param watcher is told of each batch
   */
  public ReviewStore(ContactStore store, ReviewSpace space, Consumer<WriteBatch> watcher) {
    this.store = store;
    this.patches = new Patches(space);
    this.reader = new ReviewReader(store, patches, made);
    this.watcher = watcher;
  }

  @Override
  public Set<Ability> abilities() {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    abilities.addAll(store.abilities());
    abilities.remove(Ability.CONCURRENT_READS);
    return abilities;
  }

  @Override
  public Object stored(Path path, Object value) {
    return store.stored(path, value);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return reader.find(scope, lookup);
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return reader.known(scope, keys);
  }

  @Override
  public CommitResult commit(WriteBatch batch) {
    watcher.accept(batch);
    return new CommitResult.Committed(write(batch.scope(), batch.writes()));
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return writes.stream().map(this::write).toList();
  }

  private Receipt write(Write write) {
    if (write instanceof ContactWrite contact) {
      return Receipt.written(write(contact), Optional.empty());
    }
    if (write instanceof ObjectWrite object) {
      Patch patch = patches.of(object.object()).orElseGet(Patch::new);
      patch.add(object.changes());
      patches.put(object.object(), patch);
    } else if (write instanceof LinkWrite link) {
      Patch patch = patches.of(link.link()).orElseGet(Patch::new);
      patch.add(link.changes());
      patches.put(link.link(), patch);
    } else {
      throw new IllegalArgumentException("write must be one that an import plans");
    }
    return Receipt.written(Optional.empty());
  }

  private ContactId write(ContactWrite write) {
    ContactId id = write.target() instanceof Target.Known known ? known.id() : made.next();
    if (write.changesContact() || !write.joins().isEmpty() || !write.leaves().isEmpty()) {
      Patch patch = patches.of(id).orElseGet(Patch::new);
      patch.add(write);
      patches.put(id, patch);
    }
    for (Claim claim : write.claims()) {
      patches.gained(claim.identifier(), id);
    }
    write.events().stream().map(EventAppend::key).forEach(patches::put);
    return id;
  }

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    if (opened) {
      throw new IllegalStateException("a review must end when its space fails");
    }
    opened = true;
    return Opened.fresh(1, first);
  }
}
