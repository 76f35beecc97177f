package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.Image;
import dev.muster.report.KeptThing;
import java.util.Set;

/**
 * All that an import did to one contact or object, collected from the last write to the first.
 *
 * <p>Not safe for use by several threads.
 */
interface Trace {

  /** What it is about. */
  KeptThing.Kind kind();

  /** The batch that wrote last to it. */
  long home();

  /** The first record that wrote to it, of those collected. */
  long record();

  /** How much it holds, counted in things of a few hundred bytes. */
  int weight();

  /** Takes one write more, which was made before all those taken. */
  void back(Image image);

  /** Says what must be known to decide. */
  void ask(Asked asked, Set<Ability> abilities);

  /** Decides, by what the store holds now. */
  Decision decide(Present now);
}
