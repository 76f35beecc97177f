package dev.muster.harness.sim;

import dev.muster.model.Scope;
import java.util.List;

/**
 * What processes do, one after the other, until it is done.
 *
 * @param prefix of the name under which the journal has it
 * @param before what was done before, with nothing in its way
 * @param first what the first process does
 * @param again what each process after it does
 */
record Session(
    String prefix, List<Owner.Step> before, List<Owner.Step> first, List<Owner.Step> again) {

  /** A file is imported, and its campaigns start. */
  static final Session IMPORT =
      new Session(
          "",
          List.of(),
          List.of(Owner::run, Owner::deliver),
          List.of(Owner::resume, Owner::deliver));

  /** An import is taken back. */
  static final Session UNDO =
      new Session(
          "undo of ",
          List.of(Owner::run, Owner::deliver),
          List.of(Owner::undo),
          List.of(Owner::undo));

  /** What it has come to. */
  Seen seen(World world, Load load) {
    return Seen.of(world, load, scope(load));
  }

  /** Under which name the journal has it. */
  Scope scope(Load load) {
    return new Scope(load.tenant(), prefix + load.key(), "importer");
  }
}
