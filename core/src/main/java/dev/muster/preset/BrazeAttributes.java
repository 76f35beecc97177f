package dev.muster.preset;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.FileCheck;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Limits;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The import of people and their attributes, of Braze. A column that is headed exactly like a
 * default attribute fills it; any other makes a custom attribute, of the type that each cell looks
 * like (B9, B30 to B35). A blank cell changes nothing (B33).
 *
 * <p>Immutable. Of the edition {@link Braze.Edition#EARLY_ACCESS} unless {@link #edition} says
 * otherwise.
 */
public final class BrazeAttributes {

  private static final String SEGMENT = "segment";
  private static final long MOST_BYTES = 500L << 20;
  private static final String GROUP = "subscription_group_id";
  private static final String STATE = "subscription_state";
  private static final String E164 = "\\+[1-9][0-9]{6,14}";

  private final BrazeKey key;
  private final Braze.Edition edition;
  private final Optional<String> segment;
  private final Map<String, ValueType> types;
  private final BadCell mismatch;

  private BrazeAttributes(
      BrazeKey key, Choices choices, Map<String, ValueType> types, BadCell mismatch) {
    this.key = key;
    this.edition = choices.edition();
    this.segment = choices.segment();
    this.types = types;
    this.mismatch = mismatch;
  }

  /** What is chosen of the whole import. */
  private record Choices(Braze.Edition edition, Optional<String> segment) {}

  static BrazeAttributes by(BrazeKey key) {
    Choices choices = new Choices(Braze.Edition.EARLY_ACCESS, Optional.empty());
    return new BrazeAttributes(key, choices, Map.of(), BadCell.KEEP_TEXT);
  }

  /**
   * Which edition holds.
   *
   * @throws IllegalArgumentException from {@link #preset} if people are not known by the key in it
   */
  public BrazeAttributes edition(Braze.Edition value) {
    return new BrazeAttributes(key, new Choices(value, segment), types, mismatch);
  }

  /** The segment that the people who are created or updated join (B55). */
  public BrazeAttributes segment(String name) {
    return new BrazeAttributes(key, new Choices(edition, Optional.of(name)), types, mismatch);
  }

  /** The type that a custom attribute is known to have (B34). */
  public BrazeAttributes attribute(String name, ValueType type) {
    Map<String, ValueType> more = new TreeMap<>(types);
    more.put(name, type);
    return new BrazeAttributes(key, new Choices(edition, segment), more, mismatch);
  }

  /**
   * What a cell does that is not of the type that its custom attribute is known to have (X11): it
   * is kept as text with a warning, unless this says otherwise.
   */
  public BrazeAttributes typeMismatch(BadCell rule) {
    return new BrazeAttributes(key, new Choices(edition, segment), types, rule);
  }

  /**
   * This import as a preset.
   *
   * @throws IllegalArgumentException if the edition does not know people by the key
   */
  public Preset preset() {
    key.mustFit(edition);
    return Preset.of(
            "braze-attributes",
            spec(),
            new ImportRules(
                validator(), List.of(FileCheck.unique(key.field())), Optional.of(key.resolver())),
            Braze.effects())
        .with(Braze.habits());
  }

  private RowValidator validator() {
    RowValidator rules =
        RowValidator.atMostOne(key.alternatives())
            .and(
                RowValidator.named(
                    "subscription groups of Braze", "1", BrazeAttributes::halfGiven));
    return edition == Braze.Edition.GENERAL
        ? rules.and(RowValidator.pattern("phone", E164).asWarning())
        : rules;
  }

  /** Group and state go together (B39). */
  private static List<Problem> halfGiven(MappedRow row) {
    boolean group = row.value(GROUP).isPresent();
    return group == row.value(STATE).isPresent()
        ? List.of()
        : List.of(Problem.warning(ProblemCode.VALUE_MISSING, row.at(), group ? STATE : GROUP));
  }

  private CsvImportSpec spec() {
    PeopleSpec.Builder spec =
        CsvImportSpec.people()
            .columns(key.columns())
            .columns(BrazeColumns.of(key, edition))
            .family(Column.attribute("{name}").as(ValueType.detected()))
            .limits(Limits.standard().withFileBytes(MOST_BYTES))
            .unknownPeople(key.unknown());
    types.forEach(
        (name, type) -> spec.column(Column.attribute(name).as(type).optional().bad(mismatch)));
    segment.ifPresent(spec::joinSegment);
    return spec.build();
  }

  static PresetKind kind() {
    List<PresetOption> options = new ArrayList<>(Braze.options());
    options.add(PresetOption.text(SEGMENT, "the segment that imported people join"));
    return new PresetKind(
        "braze-attributes",
        "People and their attributes, of Braze.",
        options,
        chosen -> {
          BrazeAttributes made =
              by(chosen.choice(Braze.KEY, BrazeKey.class))
                  .edition(chosen.choice(Braze.EDITION, Braze.Edition.class));
          return chosen.text(SEGMENT).map(made::segment).orElse(made).preset();
        });
  }
}
