package dev.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bench.HugeFile.OpenQuote;
import dev.muster.bench.HugeFile.Outcome;
import dev.muster.row.ProblemCode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The run over a huge file, on one that is small but larger than any record may be. */
class HugeFileTest {

  private static final long BYTES = 12_000_000;

  @ParameterizedTest
  @EnumSource
  void openQuoteCostsItsOwnRowOnly(OpenQuote place) {
    long rows = new HugeFile.Rows(place, BYTES).rows();
    long openRow =
        switch (place) {
          case START -> 0;
          case MIDDLE -> rows / 2;
          case END -> rows - 1;
        };

    assertThat(HugeFile.read(place, BYTES))
        .isEqualTo(new Outcome(rows - 1, Map.of(ProblemCode.OPEN_QUOTE, 1L), openRow + 2));
  }
}
