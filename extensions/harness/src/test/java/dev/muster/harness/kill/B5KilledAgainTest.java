package dev.muster.harness.kill;

import org.junit.jupiter.api.Test;

/** B5: processes that go on after a kill are killed too, up to six of them, some as they start. */
class B5KilledAgainTest {

  private static final int IMPORTS = Integer.getInteger("muster.kills.again", 5);

  @Test
  void killedImportsEndAsOneThatWasNot() {
    RandomKills.ofBothKinds("B5", Database.POSTGRESQL, IMPORTS, 6);
  }
}
