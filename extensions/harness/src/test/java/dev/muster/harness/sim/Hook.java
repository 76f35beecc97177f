package dev.muster.harness.sim;

import org.jspecify.annotations.Nullable;

/** Stands between an importer and its ports. */
@FunctionalInterface
interface Hook {

  /** Makes the call, or does otherwise. */
  @Nullable Object on(PortCall call) throws Exception;
}
