package dev.muster.bench.compare;

import dev.muster.bench.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The samples of one phase with one count of rows, variant by variant. Ratios are within a round.
 */
final class PhaseTable {

  private final List<Sample> samples;
  private final Variant spring;

  PhaseTable(List<Sample> samples) {
    this.samples = samples;
    this.spring =
        good(Variant.SPRING_REWRITE).findAny().isPresent()
            ? Variant.SPRING_REWRITE
            : Variant.SPRING;
  }

  String markdown() {
    Sample first = samples.get(0);
    String title =
        String.format(
            Locale.ROOT, "%,d %s, %s", first.rows(), first.kind().table(), first.phase().title());
    String rival = spring.label();
    return "**"
        + title
        + "**\n\n| | runs | wall s | rows/s | wall / limit | wall / "
        + rival
        + " | client CPU s | client CPU / "
        + rival
        + " | server CPU s | heap MiB | resident MiB |\n|---|---|---|---|---|---|---|---|---|---|---|\n"
        + samples.stream()
            .map(Sample::variant)
            .distinct()
            .map(this::row)
            .collect(Collectors.joining());
  }

  private String row(Variant variant) {
    long rows = samples.get(0).rows();
    long runs = good(variant).count();
    if (runs == 0) {
      return "| " + variant.label() + " | failed | | | | | | | | | |\n";
    }
    Spread wall = of(variant, Sample::wallSeconds);
    return String.join(
        " | ",
        "| " + variant.label(),
        String.valueOf(runs),
        wall.shown(),
        String.format(Locale.ROOT, "%,.0f", rows / wall.median()),
        ratio(variant, Variant.LIMIT, Sample::wallSeconds),
        ratio(variant, spring, Sample::wallSeconds),
        of(variant, each -> each.measured().clientSeconds()).shown(),
        ratio(variant, spring, each -> each.measured().clientSeconds()),
        of(variant, Sample::serverSeconds).shown(),
        most(variant, each -> each.measured().heapMebibytes()),
        most(variant, each -> each.measured().residentMebibytes()) + " |\n");
  }

  private Stream<Sample> good(Variant variant) {
    return samples.stream().filter(each -> each.variant() == variant && !each.failed());
  }

  private Spread of(Variant variant, ToDoubleFunction<Sample> what) {
    return Spread.of(good(variant).mapToDouble(what).toArray());
  }

  private String ratio(Variant variant, Variant base, ToDoubleFunction<Sample> what) {
    DoubleStream ratios =
        good(variant)
            .flatMapToDouble(
                sample ->
                    good(base)
                        .filter(other -> other.round() == sample.round())
                        .mapToDouble(
                            other -> what.applyAsDouble(sample) / what.applyAsDouble(other)));
    return Spread.of(ratios.toArray()).shown();
  }

  private String most(Variant variant, ToDoubleFunction<Sample> what) {
    double most = good(variant).mapToDouble(what).max().orElse(0);
    return most == 0 ? "-" : String.format(Locale.ROOT, "%.0f", most);
  }
}
