package dev.muster.harness.kill;

import org.junit.jupiter.api.Test;

/** B4: as B3, into a file of H2, which the store has written through at once. */
class B4KilledH2ImportTest {

  private static final int IMPORTS = Integer.getInteger("muster.kills.h2", 10);

  @Test
  void killedImportsEndAsOneThatWasNot() {
    RandomKills.ofBothKinds("B4", Database.H2, IMPORTS, 3);
  }
}
