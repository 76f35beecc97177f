package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.row.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** Reads rules from JSON. */
final class RulesReader {

  private static final Map<String, Function<JsonFields, RowValidator>> RULES =
      Map.ofEntries(
          Map.entry("required", fields -> new RequiredFields(texts(fields, "fields"))),
          Map.entry("atLeastOne", fields -> new AtLeastOne(texts(fields, "fields"))),
          Map.entry("atMostOne", fields -> new AtMostOne(texts(fields, "fields"))),
          Map.entry("sameValue", fields -> new SameValue(texts(fields, "fields"))),
          Map.entry("inOrder", fields -> new InOrder(texts(fields, "fields"))),
          Map.entry("emailSyntax", fields -> new EmailSyntax(fields.text("field"))),
          Map.entry("oneOf", fields -> new OneOf(fields.text("field"), texts(fields, "values"))),
          Map.entry("length", RulesReader::length),
          Map.entry("pattern", RulesReader::pattern),
          Map.entry("numberRange", RulesReader::numberRange),
          Map.entry("dateWindow", RulesReader::dateWindow));

  private static final Map<String, Function<JsonFields, FileCheck>> CHECKS =
      Map.of(
          "unique", fields -> new FileCheck.Unique(fields.text("field")),
          "oneValueEach",
              fields -> new FileCheck.OneValueEach(fields.text("key"), fields.text("field")),
          "lookAlikes", fields -> new FileCheck.LookAlikes(fields.text("field")),
          "notConstant", fields -> new FileCheck.Constant(fields.text("field")),
          "notShifted",
              fields -> new FileCheck.Shifted(fields.text("key"), texts(fields, "beside")));

  private RulesReader() {}

  static ImportRules read(String json) {
    return Json.object("rules", json).readBy(RulesReader::rules);
  }

  private static ImportRules rules(JsonFields fields) {
    return new ImportRules(
        AllOf.of(fields.objects("validators", RulesReader::validator).stream()),
        fields.objects("fileChecks", check -> chosen(check, "check", CHECKS)),
        fields.optionalTexts("resolver").map(ByFirstOf::new));
  }

  private static RowValidator validator(JsonFields fields) {
    RowValidator rule = chosen(fields, "rule", RULES);
    return fields.optionalEnum("severity", Severity.class).orElse(Severity.ERROR)
            == Severity.WARNING
        ? rule.asWarning()
        : rule;
  }

  private static <T> T chosen(
      JsonFields fields, String kind, Map<String, Function<JsonFields, T>> readers) {
    String name = fields.text(kind);
    return Optional.ofNullable(readers.get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    fields.path()
                        + "."
                        + kind
                        + " must be one of "
                        + new TreeSet<>(readers.keySet())
                        + ", was \""
                        + name
                        + "\""))
        .apply(fields);
  }

  private static RowValidator length(JsonFields fields) {
    return new TextLength(
        fields.text("field"),
        fields.optionalInt("min").orElse(0),
        fields.optionalInt("max").orElse(Integer.MAX_VALUE));
  }

  private static RowValidator pattern(JsonFields fields) {
    try {
      return new TextPattern(fields.text("field"), fields.text("regex"));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          fields.path() + ".regex must be a regular expression, was not: " + e.getDescription(), e);
    }
  }

  private static RowValidator numberRange(JsonFields fields) {
    return new NumberRange(fields.text("field"), bound(fields, "min"), bound(fields, "max"));
  }

  private static Optional<BigDecimal> bound(JsonFields fields, String name) {
    return fields
        .optionalValue(name)
        .map(
            value -> {
              if (value instanceof Number number) {
                return Amount.bound(number);
              }
              throw new IllegalArgumentException(fields.path() + "." + name + " must be a number");
            });
  }

  private static RowValidator dateWindow(JsonFields fields) {
    return new DateWindow(fields.text("field"), instant(fields, "from"), instant(fields, "before"));
  }

  private static Optional<Instant> instant(JsonFields fields, String name) {
    return fields
        .optionalText(name)
        .map(
            text ->
                Moment.of(text)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                fields.path()
                                    + "."
                                    + name
                                    + " must be a day or an instant such as 2024-01-31T12:00:00Z,"
                                    + " was \""
                                    + text
                                    + "\"")));
  }

  private static List<String> texts(JsonFields fields, String name) {
    return fields
        .optionalTexts(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    fields.path() + "." + name + " must be there: a list of texts"));
  }
}
