package dev.muster.internal.commit;

import dev.muster.model.ImportFacts;
import dev.muster.model.Opened;
import dev.muster.model.Scope;

/** The journal of a plain store without one. */
public final class TransientJournal implements ForgetfulJournal {

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return Opened.fresh(1, first);
  }
}
