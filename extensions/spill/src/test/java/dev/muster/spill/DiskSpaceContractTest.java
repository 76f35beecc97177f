package dev.muster.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.spi.ReviewSpace;
import dev.muster.testkit.ReviewSpaceContract;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceContractTest extends ReviewSpaceContract {

  @TempDir private Path folder;

  @Override
  protected ReviewSpace.Opener opener() {
    return DiskSpace.in(folder);
  }

  @Test
  void nothingIsLeftOfAClosedSpace() {
    try (ReviewSpace space = opener().open()) {
      space.put("a", "1");
      assertThat(folder).isNotEmptyDirectory();
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folderThatIsNotThereFails() {
    assertThatThrownBy(() -> DiskSpace.in(folder.resolve("none")).open())
        .isInstanceOf(UncheckedIOException.class);
  }
}
