package dev.muster.bench;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.RowCounts;
import dev.muster.spi.ContactStore;

/** Whole imports of people files. */
final class Imports {

  private Imports() {}

  /** Answers how many rows came to a good end. */
  static long of(byte[] file, ContactStore store) {
    RowCounts rows =
        Importer.builder()
            .spec(Specs.people())
            .validator(Specs.validator())
            .contacts(store)
            .build()
            .run(ImportSource.of(file))
            .rows();
    return rows.created() + rows.updated() + rows.unchanged();
  }
}
