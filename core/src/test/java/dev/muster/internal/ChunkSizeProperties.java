package dev.muster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.internal.files.Original;
import dev.muster.internal.read.Prefix;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.RowRef;
import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ChunkSizeProperties {

  private static final RowRef AT = new RowRef(0, 1, 0);
  private static final Traveller ROW =
      new Traveller.Ended(
          RowOutcome.without(AT, OutcomeKind.REJECTED, List.of()),
          Optional.empty(),
          Original.untold(1));

  private final SettableClock clock = new SettableClock(Instant.EPOCH);

  @Property
  void staysBetweenTheFewestAndWhatWasAskedFor(
      @ForAll @IntRange(min = 1, max = 20_000) int most,
      @ForAll @Size(max = 30) List<@IntRange(min = -5_000, max = 10_000) Integer> millis,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    ChunkSize size = new ChunkSize(most, clock);
    int fewest = Math.min(ChunkSize.FEWEST, most);

    for (int time : millis) {
      keep(size, Math.max(1, (int) (size.rows() * part)), Duration.ofMillis(time));
      assertThat(size.rows()).isBetween(fewest, most);
    }
    assertThat(size.most()).isEqualTo(most);
  }

  @Property
  void comesBackWhereItIsQuick(
      @ForAll @IntRange(min = 1, max = 20_000) int most,
      @ForAll @IntRange(min = 0, max = 30) int times) {
    ChunkSize size = new ChunkSize(most, clock);

    IntStream.range(0, times).forEach(i -> keep(size, size.rows(), Duration.ofSeconds(3)));
    assertThat(size.rows()).isEqualTo(Math.max(Math.min(ChunkSize.FEWEST, most), most >> times));

    IntStream.range(0, 8).forEach(i -> keep(size, size.rows(), Duration.ofMillis(400)));
    assertThat(size.rows()).isEqualTo(most);
  }

  @Property
  void settlesWhereTimeGoesWithTheRows(
      @ForAll @IntRange(min = 200, max = 20_000) int most,
      @ForAll @IntRange(min = 1, max = 10_000) int microsOfARow) {
    ChunkSize size = new ChunkSize(most, clock);
    int before = 0;

    for (int chunk = 0; chunk < 10; chunk++) {
      before = size.rows();
      keep(size, before, Duration.ofNanos(1_000L * microsOfARow * before));
    }

    assertThat(size.rows()).isEqualTo(before);
    assertThat(Duration.ofNanos(1_000L * microsOfARow * before))
        .isLessThanOrEqualTo(ChunkSize.LONG);
  }

  @Property
  void chunkThatWasReadMeanwhileCountsOnce(@ForAll @IntRange(min = 400, max = 20_000) int most) {
    ChunkSize size = new ChunkSize(most, clock);

    keep(size, most, Duration.ofSeconds(3));
    keep(size, most, Duration.ofSeconds(3));

    assertThat(size.rows()).isEqualTo(most / 2);
  }

  private void keep(ChunkSize size, int rows, Duration time) {
    Chunk chunk = new Chunk(Collections.nCopies(rows, ROW), AT, new Prefix(0, ""));
    size.keep(
        chunk,
        new ChunkKeeper() {
          @Override
          public void keep(Chunk kept) {
            assertThat(kept).isSameAs(chunk);
            clock.move(time);
          }

          @Override
          public long epoch() {
            return 1;
          }
        });
  }
}
