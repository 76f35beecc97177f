package dev.muster.internal;

import dev.muster.internal.read.RecordReader;
import dev.muster.row.CsvRow;
import dev.muster.row.MappedRow;
import dev.muster.spec.CsvImportSpec;

/** Watches a file being read; changes nothing. */
public interface FileWatcher {

  /** Sees a file whose header is in order. */
  void opened(CsvImportSpec spec, RecordReader reader);

  /** Sees a clean record. */
  void read(CsvRow row);

  /** Sees what a record says. */
  void mapped(MappedRow row);

  /** Answers one that looks away. */
  static FileWatcher none() {
    return new FileWatcher() {
      @Override
      public void opened(CsvImportSpec spec, RecordReader reader) {}

      @Override
      public void read(CsvRow row) {}

      @Override
      public void mapped(MappedRow row) {}
    };
  }
}
