package dev.muster.harness.sim;

import dev.muster.report.ImportFile;
import dev.muster.rule.Breaker;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A file and how it is to be imported.
 *
 * @param tenant whose
 * @param key of the import
 * @param spec what the file looks like
 * @param bytes of the file
 * @param how it is imported
 */
@SuppressWarnings("ArrayRecordComponent")
record Load(String tenant, String key, CsvImportSpec spec, byte[] bytes, Manner how) {

  /** The stores that are imported into. */
  enum Store {
    /** Keeps its journal itself. */
    JOURNALED,
    /** Has unique identifiers, event keys and revisions, and a journal beside it. */
    PLAIN
  }

  /**
   * How a file is imported.
   *
   * @param store into which store
   * @param chunkRows how many rows at a time
   * @param triggers which rows start campaigns
   * @param limits of campaigns
   * @param delivery of intents
   * @param files that are written
   * @param poison records at which the validator fails
   * @param breakers what stops the run
   */
  record Manner(
      Store store,
      int chunkRows,
      TriggerPolicy triggers,
      TriggerLimits limits,
      DeliveryRules delivery,
      Set<ImportFile> files,
      List<Long> poison,
      List<Breaker> breakers) {

    static Manner standard(int chunkRows) {
      return new Manner(
          Store.JOURNALED,
          chunkRows,
          TriggerPolicy.always(),
          TriggerLimits.none(),
          DeliveryRules.standard(),
          EnumSet.allOf(ImportFile.class),
          List.of(),
          List.of());
    }

    Manner writing(Set<ImportFile> some) {
      return new Manner(store, chunkRows, triggers, limits, delivery, some, poison, breakers);
    }

    Manner into(Store other) {
      return new Manner(other, chunkRows, triggers, limits, delivery, files, poison, breakers);
    }

    Manner in(int rows) {
      return new Manner(store, rows, triggers, limits, delivery, files, poison, breakers);
    }

    Manner starting(TriggerPolicy other) {
      return new Manner(store, chunkRows, other, limits, delivery, files, poison, breakers);
    }

    Manner limited(TriggerLimits other) {
      return new Manner(store, chunkRows, triggers, other, delivery, files, poison, breakers);
    }

    Manner delivering(DeliveryRules other) {
      return new Manner(store, chunkRows, triggers, limits, other, files, poison, breakers);
    }

    Manner poisoned(List<Long> records) {
      return new Manner(store, chunkRows, triggers, limits, delivery, files, records, breakers);
    }

    Manner breaking(Breaker... all) {
      return new Manner(store, chunkRows, triggers, limits, delivery, files, poison, List.of(all));
    }
  }

  boolean isJournaled() {
    return how.store() == Store.JOURNALED;
  }

  Load with(Manner other) {
    return new Load(tenant, key, spec, bytes, other);
  }

  Load of(String otherTenant) {
    return new Load(otherTenant, key, spec, bytes, how);
  }
}
