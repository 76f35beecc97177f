package dev.muster;

import dev.muster.internal.ImportSetup;
import dev.muster.internal.commit.TransientJournal;
import dev.muster.internal.files.Filing;
import dev.muster.preset.Habits;
import dev.muster.preset.Preset;
import dev.muster.report.Beginnings;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportListener;
import dev.muster.rule.Accumulation;
import dev.muster.rule.Backoff;
import dev.muster.rule.Breaker;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.EffectRules;
import dev.muster.rule.EventTimePolicy;
import dev.muster.rule.FileCheck;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.Pause;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ArtifactStore;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.Catalog;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportJournal;
import dev.muster.spi.JournaledContactStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds an {@link Importer}. {@link #spec} and {@link #contacts} must be given; the defaults of
 * the rest:
 *
 * <ul>
 *   <li>{@link #journal}: the store's own if it is a {@link JournaledContactStore}, else none
 *   <li>{@link #guarantee}: whatever the store and the journal offer
 *   <li>{@link #campaigns}: {@link CampaignEngine#none()}
 *   <li>{@link #catalog}: the store itself if it is a {@link Catalog}, else none
 *   <li>{@link #validator}: {@link RowValidator#acceptAll()}
 *   <li>{@link #fileCheck}: none
 *   <li>{@link #breakers}: none
 *   <li>{@link #resolver}: the first of the spec's identifiers, in column order, that finds
 *       somebody
 *   <li>{@link #triggers}: {@link TriggerPolicy#never()}
 *   <li>{@link #delivery}: {@link DeliveryRules#standard()}
 *   <li>{@link #limits}: {@link TriggerLimits#none()}
 *   <li>{@link #consent}: {@link ConsentPolicy#tightenOnly} of no field
 *   <li>{@link #eventTimes}: {@link EventTimePolicy#asWritten()}
 *   <li>{@link #files}: none
 *   <li>{@link #listener}: {@link ImportListener#none()}
 *   <li>{@link #notifier}: none
 *   <li>{@link #tenant}: {@code default}; {@link #actor}: {@code importer}
 *   <li>{@link #clock}: the system's, in UTC; {@link #keys}: random
 *   <li>{@link #charsets}: {@link CharsetGuesser#none()}
 *   <li>{@link #backoff}: {@link Backoff#standard()}; {@link #pause}: {@link Pause#sleeping()}
 *   <li>{@link #reviewSpaces}: in heap, 200,000 keys
 *   <li>{@link #executor}: a new thread for each job
 *   <li>{@link #readAhead}: nobody
 *   <li>{@link #accumulation}: {@link Accumulation#JOURNALED_STORES}
 *   <li>{@link #chunkRows}: 2,500
 * </ul>
 *
 * <p>Not safe for use by several threads.
 */
public final class ImporterBuilder extends RunOptions<ImporterBuilder> {

  private Optional<CsvImportSpec> spec = Optional.empty();
  private Optional<ContactStore> contacts = Optional.empty();
  private Optional<ImportJournal> journal = Optional.empty();
  private Optional<Guarantee> asked = Optional.empty();
  private Optional<IdentifierResolver> resolver = Optional.empty();
  private Optional<Catalog> catalog = Optional.empty();
  private CampaignEngine campaigns = CampaignEngine.none();
  private RowValidator validator = RowValidator.acceptAll();
  private DeliveryRules delivery = DeliveryRules.standard();
  private EffectRules effects = EffectRules.defaults();
  private List<FileCheck> fileChecks = List.of();
  private List<Breaker> breakers = List.of();
  private Optional<ArtifactStore> artifacts = Optional.empty();
  private Optional<Set<ImportFile>> wanted = Optional.empty();
  private Habits habits = Habits.standard();
  private Optional<String> preset = Optional.empty();
  private Accumulation accumulation = Accumulation.JOURNALED_STORES;

  ImporterBuilder() {}

  @Override
  ImporterBuilder self() {
    return this;
  }

  @Override
  Optional<String> presetName() {
    return preset;
  }

  @Override
  Beginnings standardBeginnings() {
    return habits.beginnings();
  }

  /** What the files look like. */
  public ImporterBuilder spec(CsvImportSpec value) {
    spec = Optional.of(value);
    return this;
  }

  /**
   * Sets {@link #spec}, {@link #validator}, {@link #fileCheck}, {@link #resolver} and {@link
   * #effects} to what a preset says; what is called later overrides it. Which files are written,
   * and whether beginnings are told, is as the preset has it unless it is said, before or after.
   *
   * @throws IllegalArgumentException if what was mapped by hand contradicts itself
   */
  public ImporterBuilder preset(Preset value) {
    spec(value.spec());
    validator = value.rules().validator();
    fileChecks = value.rules().fileChecks();
    resolver = value.rules().resolver();
    habits = value.habits();
    preset = Optional.of(value.name());
    return effects(value.effects());
  }

  /** The store that is imported into. */
  public ImporterBuilder contacts(ContactStore value) {
    contacts = Optional.of(value);
    return this;
  }

  /** The journal of a store that has none of its own. */
  public ImporterBuilder journal(ImportJournal value) {
    journal = Optional.of(value);
    return this;
  }

  /** What must hold after a crash; {@link #build} fails if store and journal offer less. */
  public ImporterBuilder guarantee(Guarantee value) {
    asked = Optional.of(value);
    return this;
  }

  /** The engine whose campaigns rows may start. */
  public ImporterBuilder campaigns(CampaignEngine value) {
    campaigns = value;
    return this;
  }

  /**
   * The names that the host has declared. New attributes and events are warned of and counted, and
   * only attributes that are new count towards {@link dev.muster.spec.Limits#newAttributes}; values
   * under other names, such as topics, are dropped with a warning, and a file of objects of another
   * type is refused. Without a catalog no name is held against anything, and the report says so.
   */
  public ImporterBuilder catalog(Catalog value) {
    catalog = Optional.of(value);
    return this;
  }

  private static Optional<Catalog> catalogOf(ContactStore store) {
    return store instanceof Catalog own ? Optional.of(own) : Optional.empty();
  }

  /** Which rows are valid. */
  public ImporterBuilder validator(RowValidator value) {
    validator = value;
    return this;
  }

  /** What the whole file is asked; the answers are complete at the end of the run. */
  public ImporterBuilder fileCheck(FileCheck... value) {
    fileChecks = List.of(value);
    return this;
  }

  /** What stops an import; see {@link Breaker}. */
  public ImporterBuilder breakers(Breaker... value) {
    breakers = List.of(value);
    return this;
  }

  /** Whom a row means. */
  public ImporterBuilder resolver(IdentifierResolver value) {
    resolver = Optional.of(value);
    return this;
  }

  /** Which rows start campaigns. */
  public ImporterBuilder triggers(TriggerPolicy value) {
    effects = effects.withTriggers(value);
    return this;
  }

  /** How intents are handed over. */
  public ImporterBuilder delivery(DeliveryRules value) {
    delivery = value;
    return this;
  }

  /** How much an import may start. */
  public ImporterBuilder limits(TriggerLimits value) {
    effects = effects.withLimits(value);
    return this;
  }

  /** Who may be subscribed again. */
  public ImporterBuilder consent(ConsentPolicy value) {
    effects = effects.withConsent(value);
    return this;
  }

  /** With which times events are stored. */
  public ImporterBuilder eventTimes(EventTimePolicy value) {
    effects = effects.withEventTimes(value);
    return this;
  }

  /** Sets {@link #triggers}, {@link #limits}, {@link #consent} and {@link #eventTimes} together. */
  public ImporterBuilder effects(EffectRules value) {
    effects = value;
    return this;
  }

  /** Into which stores values may be added to those that are there. */
  public ImporterBuilder accumulation(Accumulation value) {
    accumulation = value;
    return this;
  }

  /**
   * Where files of a run or a review are kept: those that its preset wants, and without one that of
   * the rejected rows.
   */
  public ImporterBuilder files(ArtifactStore store) {
    artifacts = Optional.of(store);
    return this;
  }

  /** Which files a run or a review writes, and where they are kept. */
  public ImporterBuilder files(ArtifactStore store, Set<ImportFile> these) {
    wanted = Optional.of(these);
    return files(store);
  }

  /**
   * Answers the importer.
   *
   * @throws IllegalStateException if spec or contacts are missing, or the parts do not fit each
   *     other
   */
  public Importer build() {
    ContactStore store = contacts.orElseThrow(() -> missing("contacts"));
    CsvImportSpec file = spec.orElseThrow(() -> missing("spec"));
    Guarantee offered = new BuilderChecks(store, file, journal).check(asked);
    SpecNeeds.check(file, store, accumulation);
    BuilderChecks.check(campaigns, delivery);
    BuilderChecks.check(breakers, fileChecks);
    RuleFields.check(file, validator, fileChecks);
    IdentifierResolver whom = resolver.orElseGet(() -> SpecNeeds.resolver(file));
    ImportJournal memory =
        store instanceof JournaledContactStore own ? own : journal.orElseGet(TransientJournal::new);
    Filing filing = new Filing(artifacts, wanted.orElse(habits.files()));
    ImportSetup.Rules rules = new ImportSetup.Rules(validator, whom, effects, fileChecks, breakers);
    ImportSetup.Ports ports =
        new ImportSetup.Ports(
            store, memory, campaigns, filing, delivery, catalog.or(() -> catalogOf(store)));
    return new Importer(
        (importId, source) ->
            new ImportSetup(
                file, rules, ports, job(importId, source), offered, clock(), cut(), retries()),
        means());
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException(name + " must be given");
  }
}
