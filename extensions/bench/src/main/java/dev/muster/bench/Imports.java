package dev.muster.bench;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.RowCounts;
import dev.muster.spi.ContactStore;

/** Whole imports of people files. */
final class Imports {

  private Imports() {}

  /** What an importer takes at a time if nobody says. */
  static final int STANDARD_CHUNK = 5_000;

  /** Answers how many rows came to a good end. */
  static long of(byte[] file, ContactStore store) {
    return of(file, store, STANDARD_CHUNK);
  }

  /** The same with chunks of so many rows. */
  static long of(byte[] file, ContactStore store, int chunkRows) {
    RowCounts rows =
        Importer.builder()
            .spec(Specs.people())
            .validator(Specs.validator())
            .contacts(store)
            .chunkRows(chunkRows)
            .build()
            .run(ImportSource.of(file))
            .rows();
    return rows.created() + rows.updated() + rows.unchanged();
  }
}
