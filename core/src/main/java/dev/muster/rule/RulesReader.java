package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Reads rules from JSON. */
final class RulesReader {

  private RulesReader() {}

  static ImportRules read(String json) {
    return Json.object("rules", json).readBy(RulesReader::rules);
  }

  private static ImportRules rules(JsonFields fields) {
    return new ImportRules(
        fields.objects("validators", RulesReader::validator).stream()
            .reduce(RowValidator.acceptAll(), RowValidator::and),
        fields.optionalTexts("resolver").map(ByFirstOf::new));
  }

  private static RowValidator validator(JsonFields fields) {
    String rule = fields.text("rule");
    return switch (rule) {
      case "required" -> new RequiredFields(texts(fields, "fields"));
      case "emailSyntax" -> new EmailSyntax(fields.text("field"));
      case "oneOf" -> new OneOf(fields.text("field"), texts(fields, "values"));
      case "length" -> length(fields);
      case "pattern" -> pattern(fields);
      default ->
          throw new IllegalArgumentException(
              fields.path()
                  + ".rule must be required, emailSyntax, oneOf, length or pattern, was \""
                  + rule
                  + "\"");
    };
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

  private static List<String> texts(JsonFields fields, String name) {
    return fields
        .optionalTexts(name)
        .filter(texts -> !texts.isEmpty())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    fields.path() + "." + name + " must be a list of at least one text"));
  }
}
