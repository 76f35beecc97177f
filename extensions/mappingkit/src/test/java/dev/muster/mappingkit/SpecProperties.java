package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.spec.CsvImportSpec;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpecProperties {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void specToJsonAndBackIsTheSame(@ForAll("specs") CsvImportSpec spec) {
    assertThat(CsvImportSpec.fromJson(spec.toJson())).isEqualTo(spec);
    assertThat(CsvImportSpec.fromJson(spec.toJson()).toJson()).isEqualTo(spec.toJson());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void builderOfASpecBuildsIt(@ForAll("specs") CsvImportSpec spec) {
    assertThat(spec.toBuilder().build()).isEqualTo(spec);
  }

  @Provide
  Arbitrary<CsvImportSpec> specs() {
    return SpecArbitraries.any();
  }
}
