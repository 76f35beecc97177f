package dev.muster.mappingkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of files that come back, over the store in memory. */
class LoopLawsProperties {

  private static final int RECORDS = 8;

  @Property
  void errorFileClosesTheLoop(
      @ForAll("files") LoopFile file,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows,
      @ForAll LoopLaws.Columns columns) {
    LoopLaws.errorFileClosesTheLoop(file, StoreProbe.inMemory(), chunkRows, columns);
  }

  @Property
  void uncorrectedErrorFileComesBack(
      @ForAll("files") LoopFile file, @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    LoopLaws.uncorrectedErrorFileComesBack(file, StoreProbe.inMemory(), chunkRows);
  }

  @Provide
  Arbitrary<LoopFile> files() {
    return LoopFile.upTo(RECORDS);
  }
}
