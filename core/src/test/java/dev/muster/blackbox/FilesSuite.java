package dev.muster.blackbox;

import dev.muster.ImporterBuilder;
import dev.muster.model.Scope;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import java.util.EnumSet;

/** Imports that write files. */
abstract class FilesSuite {

  static final String MARK = "'\u2063";

  final InMemoryContactStore store = new InMemoryContactStore();
  final InMemoryArtifacts files = new InMemoryArtifacts();

  static CsvImportSpec ages() {
    return CsvImportSpec.people()
        .identifier("email")
        .attribute("name")
        .attribute("age", "age", ValueType.integer())
        .build();
  }

  ImporterBuilder importer(CsvImportSpec spec) {
    return Given.importer(spec, store)
        .files(files, EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE)));
  }

  ImportReport run(CsvImportSpec spec, String key, String... lines) {
    return importer(spec).build().run(Given.file(key, lines));
  }

  String text(String key, String name) {
    return files.text(new Scope(Given.TENANT, key, "importer"), name);
  }

  static String records(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }
}
