package dev.muster.testkit;

import dev.muster.spi.ArtifactStore;
import java.time.Clock;

class InMemoryArtifactsContractTest extends ArtifactStoreContract {

  @Override
  protected ArtifactStore store(Clock clock) {
    return new InMemoryArtifacts(clock);
  }
}
