package dev.muster.harness.kill;

import org.junit.jupiter.api.Test;

/**
 * B3: an import into PostgreSQL that is killed with SIGKILL at random instants, and resumed until
 * it is done, leaves behind what one leaves that was never disturbed.
 */
class B3KilledImportTest {

  private static final int IMPORTS = Integer.getInteger("muster.kills", 15);

  @Test
  void killedImportsEndAsOneThatWasNot() {
    RandomKills.ofBothKinds("B3", Database.POSTGRESQL, IMPORTS, 2);
  }
}
