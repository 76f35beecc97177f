package dev.muster.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InstantTextProperties {

  @Property
  void instantIsWrittenAsJavaWritesIt(@ForAll("instants") Instant instant) {
    assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
  }

  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Long> seconds =
        Arbitraries.longs()
            .between(
                Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
    Arbitrary<Integer> nanos =
        Combinators.combine(
                Arbitraries.integers().between(0, 999_999_999), Arbitraries.of(1, 1_000, 1_000_000))
            .as((number, unit) -> number / unit * unit);
    return Combinators.combine(seconds, nanos.injectDuplicates(0.1)).as(Instant::ofEpochSecond);
  }
}
