package dev.muster.mappingkit;

import dev.muster.preset.Preset;
import dev.muster.rule.EffectRules;
import dev.muster.rule.ImportRules;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of reviews and of files that come back, over all presets and the store in memory. */
class PresetLawsProperties {

  private static final int RECORDS = 8;

  @Property(edgeCases = EdgeCasesMode.NONE)
  void reviewIsTheRun(
      @ForAll("histories") Tuple.Tuple2<PresetFile, PresetFile> files,
      @ForAll @IntRange(min = 1, max = 9) int chunkRows) {
    PresetLaws.reviewIsTheRun(files.get1(), files.get2(), StoreProbe.inMemory(), chunkRows);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void errorFileClosesTheLoop(
      @ForAll("files") PresetFile file,
      @ForAll @Size(RECORDS) List<Spoiling> spoilings,
      @ForAll LoopLaws.Columns columns) {
    LoopLaws.errorFileClosesTheLoop(file, spoilings, StoreProbe.inMemory(), columns);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void uncorrectedErrorFileComesBack(
      @ForAll("files") PresetFile file, @ForAll @Size(RECORDS) List<Spoiling> spoilings) {
    LoopLaws.uncorrectedErrorFileComesBack(file, spoilings, StoreProbe.inMemory());
  }

  @Provide
  Arbitrary<Tuple.Tuple2<PresetFile, PresetFile>> histories() {
    return PresetFiles.pairs(RECORDS);
  }

  @Provide
  Arbitrary<PresetFile> files() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, PresetFiles.presets()), Tuple.of(1, Arbitraries.just(people())))
        .flatMap(preset -> PresetFiles.tame(preset, RECORDS));
  }

  /** An import of a host's own, whose headers a spreadsheet program would evaluate. */
  private static Preset people() {
    return Preset.of(
        "people",
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .identifier("id", "=Id")
            .attribute("plan", "Plan")
            .attribute("age", "Age", ValueType.integer())
            .column(Column.attribute("note").from("Note"))
            .build(),
        ImportRules.none(),
        EffectRules.defaults());
  }
}
