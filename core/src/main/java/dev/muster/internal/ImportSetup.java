package dev.muster.internal;

import dev.muster.internal.hash.Digest;
import dev.muster.model.Scope;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportListener;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportJournal;
import java.time.Clock;

/**
 * All that one run is made of.
 *
 * @param spec what the file looks like
 * @param rules what the host decides
 * @param ports what the host implements
 * @param scope on whose behalf
 * @param fileName as the source calls it
 * @param guarantee what holds after a crash
 * @param listener is told what happens
 * @param clock tells the import's instant
 * @param chunkRows how many rows are looked up together at most
 */
public record ImportSetup(
    CsvImportSpec spec,
    Rules rules,
    Ports ports,
    Scope scope,
    String fileName,
    Guarantee guarantee,
    ImportListener listener,
    Clock clock,
    int chunkRows) {

  /**
   * What the host decides.
   *
   * @param validator which rows are valid
   * @param resolver whom a row means
   * @param triggers which campaigns start
   */
  public record Rules(
      RowValidator validator, IdentifierResolver resolver, TriggerPolicy triggers) {}

  /**
   * What the host implements.
   *
   * @param contacts the store
   * @param journal the store itself if it is journaled
   * @param campaigns the engine
   */
  public record Ports(ContactStore contacts, ImportJournal journal, CampaignEngine campaigns) {}

  /** Answers this setup for a spec whose dialect was found out. */
  public ImportSetup withSpec(CsvImportSpec found) {
    return new ImportSetup(
        found, rules, ports, scope, fileName, guarantee, listener, clock, chunkRows);
  }

  /** What spec and rules are, so that another owner can tell whether they are still the same. */
  String fingerprint() {
    return Digest.of("spec and rules")
        .text(spec.toJson())
        .text(rules.validator().describe())
        .text(rules.resolver().describe())
        .text(rules.triggers().describe())
        .key()
        .hex();
  }
}
