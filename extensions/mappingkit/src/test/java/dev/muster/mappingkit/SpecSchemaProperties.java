package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.muster.spec.CsvImportSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The JSON Schema of specs, in the reference pages, knows what the writer writes. */
class SpecSchemaProperties {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(text(Path.of("..", "..", "docs", "reference", "spec.schema.json")));

  @Property(edgeCases = EdgeCasesMode.NONE)
  void schemaHoldsForEverySpec(@ForAll("specs") CsvImportSpec spec) {
    assertThat(SCHEMA.validate(spec.toJson(), InputFormat.JSON)).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void schemaKnowsNoOtherField(@ForAll("specs") CsvImportSpec spec) {
    String json = spec.toJson();
    String first = json.replaceFirst("\"header\" :", "\"colour\" : 1, \"header\" :");
    String top = json.replaceFirst("\"kind\" :", "\"colour\" : 1, \"kind\" :");

    assertThat(SCHEMA.validate(first, InputFormat.JSON)).isNotEmpty();
    assertThat(SCHEMA.validate(top, InputFormat.JSON)).isNotEmpty();
  }

  @Example
  void schemaKnowsNoOtherWord() {
    String json = CsvImportSpec.people().identifier("email").build().toJson();

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json.replace("\"SKIP\"", "\"DROP\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(SCHEMA.validate(json.replace("\"people\"", "\"persons\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Provide
  Arbitrary<CsvImportSpec> specs() {
    return SpecArbitraries.any();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
