package dev.muster.testkit;

import dev.muster.spi.ReviewSpace;

class HeapSpaceContractTest extends ReviewSpaceContract {

  @Override
  protected ReviewSpace.Opener opener() {
    return ReviewSpace.inHeap(20_000);
  }
}
