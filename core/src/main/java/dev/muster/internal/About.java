package dev.muster.internal;

import dev.muster.internal.json.Json;
import dev.muster.model.ImportFacts;
import dev.muster.report.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What the journal remembers an import by, beside its key. */
record About(ImportSetup setup) {

  Map<String, Object> tree() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put(HistoryEntry.FILE, setup.job().fileName());
    setup.job().fileBytes().ifPresent(bytes -> about.put(HistoryEntry.BYTES, bytes));
    setup.job().aside().description().ifPresent(text -> about.put(HistoryEntry.DESCRIPTION, text));
    setup.job().aside().preset().ifPresent(name -> about.put(HistoryEntry.PRESET, name));
    setup.spec().about().name().ifPresent(name -> about.put(HistoryEntry.SPEC, name));
    setup.job().aside().corrects().ifPresent(id -> about.put(HistoryEntry.CORRECTS, id));
    about.put(HistoryEntry.KIND, Json.object("spec", setup.spec().toJson()).text("kind"));
    return about;
  }

  /** Whether the file is as long as the one that was begun, as far as both are known. */
  boolean hasLengthOf(ImportFacts first) {
    OptionalLong bytes = setup.job().fileBytes();
    return bytes.isEmpty()
        || !(first.about().get(HistoryEntry.BYTES) instanceof Number begun)
        || begun.longValue() == bytes.getAsLong();
  }
}
