package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.Image;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import java.util.Set;

/** A contact that the import may have made: the store did not say, so that nobody knows which. */
final class UncertainTrace implements Trace {

  private final long home;
  private long record;

  UncertainTrace(long home) {
    this.home = home;
  }

  @Override
  public KeptThing.Kind kind() {
    return KeptThing.Kind.CONTACT;
  }

  @Override
  public long home() {
    return home;
  }

  @Override
  public long record() {
    return record;
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public void back(Image image) {
    record = image.record();
  }

  @Override
  public void ask(Asked asked, Set<Ability> abilities) {
    // there is nothing to ask for
  }

  @Override
  public Decision decide(Present now) {
    return Decision.kept(KeptReason.UNCERTAIN);
  }
}
