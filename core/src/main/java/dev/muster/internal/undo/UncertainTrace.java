package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.Image;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import java.util.Set;

/** A contact that the import may have made: the store did not say, so that nobody knows which. */
final class UncertainTrace extends Trace {

  UncertainTrace(long home) {
    super(home);
  }

  @Override
  KeptThing.Kind kind() {
    return KeptThing.Kind.CONTACT;
  }

  @Override
  int weight() {
    return 1;
  }

  @Override
  boolean take(Image image) {
    return true;
  }

  @Override
  void ask(Asked asked, Set<Ability> abilities) {
    // there is nothing to ask for
  }

  @Override
  Decision judge(Present now) {
    return Decision.kept(KeptReason.UNCERTAIN);
  }
}
