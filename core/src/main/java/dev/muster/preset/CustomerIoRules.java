package dev.muster.preset;

import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.report.Beginnings;
import dev.muster.report.ImportFile;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.EffectRules;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Dialect;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the imports of Customer.io have in common. */
final class CustomerIoRules {

  private static final String VERSION = "1";
  private static final Duration TRIGGERS_UP_TO = Duration.ofDays(3);
  private static final long FILE_BYTES = 100_000_000;
  private static final int COLUMNS = 100;
  private static final int ID_CHARS = 150;
  private static final String PREFERENCES = "cio_subscription_preferences";
  private static final Set<String> PLAIN_ANSWERS = Set.of("true", "false", "1", "0");
  private static final List<String> REDIRECTING = List.of("from_address", "recipient", "reply_to");
  private static final List<String> NOT_AN_ATTRIBUTE = List.of("relationship", "_relationship");

  private CustomerIoRules() {}

  /** Previews, review files and the source file are kept (C12, C17, C82). */
  static Habits habits() {
    return new Habits(
        EnumSet.of(ImportFile.ERRORS, ImportFile.WARNINGS, ImportFile.PREVIEW, ImportFile.SOURCE),
        Beginnings.UNTOLD);
  }

  static Limits limits() {
    return Limits.standard().withFileBytes(FILE_BYTES).withColumns(COLUMNS);
  }

  static Dialect unquotedJson() {
    return Dialect.standard().with(Lenience.REJOINS_JSON);
  }

  static BlankCell blank(EmptyCells policy) {
    return policy == EmptyCells.NULLIFY ? BlankCell.CLEAR : BlankCell.KEEP;
  }

  static IdentifierScheme id() {
    return IdentifierScheme.unique("id");
  }

  static IdentifierScheme email(Workspace workspace) {
    return workspace == Workspace.CLASSIC
        ? IdentifierScheme.shared("email")
        : IdentifierScheme.unique("email");
  }

  static IdentifierScheme cioId() {
    return IdentifierScheme.lookUp("cio_id");
  }

  /** What happened within 72 hours starts campaigns; an age of exactly that does (C60). */
  static EffectRules effects(ConsentPolicy consent) {
    return EffectRules.defaults()
        .withTriggers(TriggerPolicy.within(TRIGGERS_UP_TO))
        .withConsent(consent);
  }

  static RowValidator people() {
    return RowValidator.length("id", 1, ID_CHARS)
        .and(RowValidator.emailSyntax("email").asWarning())
        .and(named("one email", List.of("email"), CustomerIoRules::oneEmail))
        .and(named("created_at", List.of("created_at"), CustomerIoRules::createdAt))
        .and(named("unsubscribed", List.of("unsubscribed"), CustomerIoRules::unsubscribed))
        .and(named("topics", List.of(PREFERENCES), CustomerIoRules::topics));
  }

  static RowValidator events() {
    return named("redirecting", REDIRECTING, CustomerIoRules::redirecting);
  }

  static RowValidator objects() {
    return named("object id", List.of(), CustomerIoRules::objectId)
        .and(named("relationship", NOT_AN_ATTRIBUTE, CustomerIoRules::relationship));
  }

  private static RowValidator named(
      String name, List<String> fields, Function<MappedRow, List<Problem>> rule) {
    return RowValidator.named("customerio " + name, VERSION, fields, rule);
  }

  private static Optional<String> text(MappedRow row, String field) {
    return row.value(field).map(String::valueOf);
  }

  private static List<Problem> list(Optional<Problem> problem) {
    return problem.map(List::of).orElse(List.of());
  }

  /** An email cell may not have several values (C4). */
  private static List<Problem> oneEmail(MappedRow row) {
    return list(
        text(row, "email")
            .filter(CustomerIoRules::isSeveral)
            .map(several -> Problem.error(ProblemCode.NOT_AN_EMAIL, row.at(), "email")));
  }

  private static boolean isSeveral(String emails) {
    return Arrays.stream(emails.split("[,;\\s]+")).filter(part -> part.contains("@")).count() > 1;
  }

  /** Other forms than Unix seconds are stored but match no date condition (C31). */
  private static List<Problem> createdAt(MappedRow row) {
    return list(
        text(row, "created_at")
            .filter(when -> !when.matches("-?\\d{1,11}(\\.\\d{1,9})?"))
            .map(
                when ->
                    Problem.warning(
                            when.matches("\\d{12,14}")
                                ? ProblemCode.MILLISECONDS
                                : ProblemCode.NOT_A_DATE_TIME,
                            row.at(),
                            "created_at")
                        .withHint(
                            "write seconds since 1970; anything else is kept as text and matches"
                                + " no condition on dates")));
  }

  /** Any value other than true and 1 subscribes (C33). */
  private static List<Problem> unsubscribed(MappedRow row) {
    return list(
        text(row, "unsubscribed")
            .filter(value -> PLAIN_ANSWERS.stream().noneMatch(value::equalsIgnoreCase))
            .map(
                value ->
                    Problem.warning(ProblemCode.NOT_A_BOOLEAN, row.at(), "unsubscribed")
                        .withHint(
                            "write true or false; only true and 1 unsubscribe, any other value"
                                + " subscribes")));
  }

  /** All preferences at once are an object of topics (C42). */
  private static List<Problem> topics(MappedRow row) {
    return list(
        row.value(PREFERENCES)
            .filter(value -> !isPreferences(value))
            .map(
                value ->
                    Problem.error(ProblemCode.NOT_ALLOWED, row.at(), PREFERENCES)
                        .withHint("write topics as {\"topics\":{\"topic_1\":true}}")));
  }

  private static boolean isPreferences(Object value) {
    return value instanceof Map<?, ?> preferences
        && preferences.get("topics") instanceof Map<?, ?> topics
        && topics.entrySet().stream()
            .allMatch(
                topic ->
                    String.valueOf(topic.getKey()).matches("topic_[1-9]\\d*")
                        && topic.getValue() instanceof Boolean);
  }

  /** Event data of these names override the campaign's own settings (C56). */
  private static List<Problem> redirecting(MappedRow row) {
    return REDIRECTING.stream()
        .filter(field -> row.value(field).isPresent())
        .map(
            field ->
                Problem.warning(ProblemCode.HOST_RULE, row.at(), field)
                    .withHint("rename the column, unless it is meant to redirect the mail"))
        .toList();
  }

  private static List<Problem> objectId(MappedRow row) {
    return list(
        row.object()
            .filter(object -> object.id().codePointCount(0, object.id().length()) > ID_CHARS)
            .map(object -> Problem.error(ProblemCode.LENGTH_OUT_OF_RANGE, row.at(), "object_id")));
  }

  /** These names mean something else and may not be attributes (C74). */
  private static List<Problem> relationship(MappedRow row) {
    return NOT_AN_ATTRIBUTE.stream()
        .filter(field -> row.value(field).isPresent())
        .map(
            field ->
                Problem.error(ProblemCode.NOT_ALLOWED, row.at(), field)
                    .withHint("rename the column; its name may not be that of an attribute"))
        .toList();
  }
}
