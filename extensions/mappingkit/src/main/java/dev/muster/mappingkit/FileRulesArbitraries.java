package dev.muster.mappingkit;

import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnFamily;
import dev.muster.spec.Compression;
import dev.muster.spec.Detection;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileRules;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import dev.muster.spec.SurplusColumns;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What holds for whole files, with every option. */
final class FileRulesArbitraries {

  private FileRulesArbitraries() {}

  /**
   * Answers rules.
   *
   * @param family the template of a family that some of them have
   */
  static Arbitrary<FileRules> any(Column family) {
    return Combinators.combine(
            dialects(),
            Arbitraries.of(Detection.class),
            limits(),
            Arbitraries.of(BlankCell.class),
            Arbitraries.of(
                List.<ColumnFamily>of(), List.of(ColumnFamily.of(family.from(header(family))))),
            Arbitraries.of(SurplusColumns.class),
            Arbitraries.of(HeaderMatch.class))
        .as(FileRules::new);
  }

  private static String header(Column family) {
    return family.header().contains("{") ? "x-" + family.header() : "x-{name}";
  }

  private static Arbitrary<Dialect> dialects() {
    return Combinators.combine(
            Arbitraries.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("ISO-8859-2")),
            Arbitraries.of(',', ';', '\t', '|', ' ', '¦'),
            Arbitraries.of(HeaderRecord.class),
            Arbitraries.of(CellTrim.class),
            Arbitraries.of(Lenience.class).set().map(Set::copyOf),
            Arbitraries.of(Compression.class))
        .as(Dialect::new);
  }

  private static Arbitrary<Limits> limits() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 1 << 20);
    return Combinators.combine(
            Arbitraries.longs().between(1, Long.MAX_VALUE),
            counts,
            counts,
            counts,
            counts,
            counts,
            Arbitraries.integers().between(0, 1_000))
        .as(Limits::new)
        .optional(0.5)
        .map(limits -> limits.orElse(Limits.standard()));
  }
}
