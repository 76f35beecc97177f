package dev.muster.preset;

import dev.muster.rule.EffectRules;
import dev.muster.rule.ImportRules;
import dev.muster.spec.CsvImportSpec;
import java.util.Optional;

/**
 * A ready-made import: a spec plus rules. What it is made of may be overridden on the importer's
 * builder, piece by piece, after {@code preset} was called there.
 *
 * <p>Immutable.
 *
 * @param name by which {@link Presets} knows it
 * @param layout what the files look like before anything is mapped by hand
 * @param rules which rows are valid, what the whole file is asked, whom rows mean
 * @param effects what rows may bring about
 * @param mapping what was mapped and skipped by hand
 * @param habits what an import does beside
 */
public record Preset(
    String name,
    CsvImportSpec layout,
    ImportRules rules,
    EffectRules effects,
    HeaderMapping mapping,
    Habits habits) {

  /** Answers a preset in which nothing is mapped by hand. */
  public static Preset of(
      String name, CsvImportSpec layout, ImportRules rules, EffectRules effects) {
    return new Preset(name, layout, rules, effects, HeaderMapping.none(), Habits.standard());
  }

  /**
   * What the files look like, with all that was mapped and skipped.
   *
   * @throws IllegalArgumentException if the columns contradict each other then, for example as none
   *     is left that identifies anybody
   */
  public CsvImportSpec spec() {
    return mapping.applyTo(layout);
  }

  /** What the import is called, if {@link #named}. */
  public Optional<String> title() {
    return layout.about().name();
  }

  /** Answers this preset for an import that is called something. */
  public Preset named(String title) {
    return new Preset(
        name, layout.toBuilder().name(title).build(), rules, effects, mapping, habits);
  }

  /** Answers this preset for an import that is described somehow. */
  public Preset described(String text) {
    return new Preset(
        name, layout.toBuilder().description(text).build(), rules, effects, mapping, habits);
  }

  /**
   * Answers this preset with a header's column filling an attribute, or, in a file of events, a
   * property. A name that the preset has a column for, such as an identifier's, means that column.
   * Another column that stood under the header is left out.
   *
   * @throws IllegalArgumentException if the header was mapped or skipped already, or another header
   *     fills the attribute
   */
  public Preset map(String header, String attribute) {
    return new Preset(name, layout, rules, effects, mapping.with(header, attribute), habits);
  }

  /**
   * Answers this preset with a header's column passed over.
   *
   * @throws IllegalArgumentException if the header was mapped or skipped already
   */
  public Preset skip(String header) {
    return new Preset(name, layout, rules, effects, mapping.without(header), habits);
  }

  /** Answers this preset with other habits. */
  public Preset with(Habits other) {
    return new Preset(name, layout, rules, effects, mapping, other);
  }

  /** Answers this preset with other effects. */
  public Preset with(EffectRules other) {
    return new Preset(name, layout, rules, other, mapping, habits);
  }
}
