package dev.muster.bench;

import dev.muster.model.Ability;
import dev.muster.model.ContactId;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds nobody and keeps nothing: what is left of an import is the importer. */
final class ForgetfulStore implements ContactStore {

  private static final Receipt WRITTEN =
      Receipt.written(new ContactId("somebody"), Optional.empty());

  @Override
  public Set<Ability> abilities() {
    return Set.of();
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return Found.builder().build();
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return Set.of();
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return Collections.nCopies(writes.size(), WRITTEN);
  }
}
