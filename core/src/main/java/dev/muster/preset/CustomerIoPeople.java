package dev.muster.preset;

import static dev.muster.preset.Misuse.mustBe;

import dev.muster.model.CatalogKind;
import dev.muster.model.Path;
import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.JsonCells;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.FileCheck;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.ImportRules;
import dev.muster.rule.Resubscription;
import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.KnownPeople;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Builds the import of people of Customer.io. Defaults:
 *
 * <ul>
 *   <li>{@link #workspace}: {@link Workspace#EMAIL_OR_ID}
 *   <li>{@link #keyedBy}: {@link PersonKey#ID}
 *   <li>{@link #process}: {@link Processed#ALL}
 *   <li>{@link #emptyCells}: {@link EmptyCells#IGNORE}
 *   <li>{@link #resubscription}: {@link Resubscription#APPLY}
 *   <li>{@link #jsonCells}: {@link JsonCells#QUOTED}
 *   <li>{@link #emailMayChange}: it may not
 *   <li>{@link #segment}: none
 * </ul>
 *
 * <p>Not safe for use by several threads.
 */
public final class CustomerIoPeople {

  private static final String PREFERENCES = "cio_subscription_preferences";
  private static final String TOPICS = "topics";

  private Workspace workspace = Workspace.EMAIL_OR_ID;
  private PersonKey key = PersonKey.ID;
  private Processed process = Processed.ALL;
  private EmptyCells emptyCells = EmptyCells.IGNORE;
  private Resubscription resubscription = Resubscription.APPLY;
  private JsonCells jsonCells = JsonCells.QUOTED;
  private IdentifierChange email = IdentifierChange.FILL;
  private Optional<String> segment = Optional.empty();

  CustomerIoPeople() {}

  /** What identifies people. */
  public CustomerIoPeople workspace(Workspace value) {
    workspace = value;
    return this;
  }

  /** By what rows find people. */
  public CustomerIoPeople keyedBy(PersonKey value) {
    key = value;
    return this;
  }

  /** Which rows are imported. */
  public CustomerIoPeople process(Processed value) {
    process = value;
    return this;
  }

  /** What an empty cell does. */
  public CustomerIoPeople emptyCells(EmptyCells value) {
    emptyCells = value;
    return this;
  }

  /** What becomes of a row that subscribes a person again who has unsubscribed. */
  public CustomerIoPeople resubscription(Resubscription value) {
    resubscription = value;
    return this;
  }

  /** How cells with JSON in them are written. */
  public CustomerIoPeople jsonCells(JsonCells value) {
    jsonCells = value;
    return this;
  }

  /** Lets rows that are keyed by id change an email that is set (X4). */
  public CustomerIoPeople emailMayChange() {
    email = IdentifierChange.CHANGE;
    return this;
  }

  /** The segment that the people of imported rows join. */
  public CustomerIoPeople segment(String name) {
    segment = Optional.of(name);
    return this;
  }

  /**
   * Answers the preset.
   *
   * @throws IllegalArgumentException if the options contradict each other: by {@code cio_id}, and
   *     by {@code email} in a classic workspace, nobody can be added; email may change only where
   *     rows are keyed by id
   */
  public Preset preset() {
    mustBe(
        key != PersonKey.CIO_ID || process == Processed.ONLY_EXISTING,
        "process must be ONLY_EXISTING when keyed by cio_id, was " + process);
    mustBe(
        !isClassic() || key != PersonKey.EMAIL || process == Processed.ONLY_EXISTING,
        "process must be ONLY_EXISTING when keyed by email in a classic workspace, was " + process);
    mustBe(
        email == IdentifierChange.FILL || key == PersonKey.ID,
        "key must be ID where email may change, was " + key);
    return Preset.of(
            CustomerIoKinds.PEOPLE,
            layout(),
            new ImportRules(
                CustomerIoRules.people(),
                List.of(FileCheck.oneValueEach("id", "email"), FileCheck.unique("email")),
                Optional.of(resolver())),
            CustomerIoRules.effects(
                new ConsentPolicy(
                    resubscription,
                    List.of(
                        ConsentField.unsubscribedIf(Path.of("unsubscribed"), "true", "1"),
                        ConsentField.unsubscribedIf(Path.of(PREFERENCES, TOPICS), "false")
                            .naming(CatalogKind.TOPIC)))))
        .with(CustomerIoRules.habits());
  }

  private boolean isClassic() {
    return workspace == Workspace.CLASSIC;
  }

  private CsvImportSpec layout() {
    PeopleSpec.Builder people =
        CsvImportSpec.people()
            .limits(CustomerIoRules.limits())
            .surplusColumns(SurplusColumns.IMPORT)
            .blankCells(CustomerIoRules.blank(emptyCells))
            .columns(identifiers())
            .column(Column.attribute("created_at").optional())
            .column(Column.attribute("unsubscribed").optional())
            .column(Column.attribute(PREFERENCES).as(ValueType.json()).optional())
            .family(
                Column.attribute(Path.of(PREFERENCES, TOPICS, "topic_{n}"))
                    .from(PREFERENCES + "." + TOPICS + ".topic_{n}")
                    .as(ValueType.trueOrFalse())
                    .bad(BadCell.DROP_VALUE))
            .skip("_created_in_customerio_at")
            .knownPeople(process == Processed.ONLY_NEW ? KnownPeople.SKIP : KnownPeople.UPDATE)
            .unknownPeople(unknown());
    if (jsonCells == JsonCells.UNQUOTED) {
      people.dialect(CustomerIoRules.unquotedJson());
    }
    segment.ifPresent(people::joinSegment);
    return people.build();
  }

  private UnknownPeople unknown() {
    if (key == PersonKey.CIO_ID) {
      return UnknownPeople.REJECT;
    }
    return process == Processed.ONLY_EXISTING ? UnknownPeople.SKIP : UnknownPeople.CREATE;
  }

  private List<Column> identifiers() {
    IdentifierChange id = key == PersonKey.CIO_ID ? IdentifierChange.CHANGE : IdentifierChange.FILL;
    IdentifierChange mail =
        key == PersonKey.CIO_ID || isClassic() ? IdentifierChange.CHANGE : email;
    Column ids = Column.identifier(CustomerIoRules.id().with(id));
    boolean idNeeded = isClassic() && process != Processed.ONLY_EXISTING;
    Column mails = Column.identifier(CustomerIoRules.email(workspace).with(mail)).optional();
    Column cioIds = Column.identifier(CustomerIoRules.cioId());
    return key == PersonKey.CIO_ID
        ? List.of(cioIds, ids.optional(), mails)
        : List.of(idNeeded ? ids : ids.optional(), mails, Column.skip("cio_id"));
  }

  private IdentifierResolver resolver() {
    if (key == PersonKey.CIO_ID) {
      return IdentifierResolver.by("cio_id");
    }
    String first = key == PersonKey.ID ? "id" : "email";
    String second = key == PersonKey.ID ? "email" : "id";
    if (!isClassic()) {
      return IdentifierResolver.byFirstOf(first, second);
    }
    return process == Processed.ONLY_EXISTING
        ? IdentifierResolver.byFirstGiven(first, second)
        : IdentifierResolver.by("id");
  }
}
