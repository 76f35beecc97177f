package dev.muster.internal;

import dev.muster.model.ImportFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What the journal remembers an import by, beside its key. */
record About(ImportSetup setup) {

  private static final String FILE_NAME = "file";
  private static final String FILE_BYTES = "bytes";

  Map<String, Object> tree() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put(FILE_NAME, setup.job().fileName());
    setup.job().fileBytes().ifPresent(bytes -> about.put(FILE_BYTES, bytes));
    return about;
  }

  /** Whether the file is as long as the one that was begun, as far as both are known. */
  boolean hasLengthOf(ImportFacts first) {
    OptionalLong bytes = setup.job().fileBytes();
    return bytes.isEmpty()
        || !(first.about().get(FILE_BYTES) instanceof Number begun)
        || begun.longValue() == bytes.getAsLong();
  }
}
