package dev.muster.rule;

import dev.muster.internal.json.JsonFields;
import dev.muster.model.Occurrence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Reads trigger policies from JSON. */
final class TriggersReader {

  private TriggersReader() {}

  /** Answers what the policies of a list let start together, if it is there. */
  static Optional<TriggerPolicy> optional(JsonFields fields, String name) {
    Optional<TriggerPolicy> all = combined(fields, name, TriggerPolicy::and);
    if (all.isEmpty() && fields.has(name)) {
      throw noPolicy(fields, name);
    }
    return all;
  }

  private static Optional<TriggerPolicy> combined(
      JsonFields fields, String name, BinaryOperator<TriggerPolicy> how) {
    return fields.objects(name, TriggersReader::policy).stream().reduce(how);
  }

  private static TriggerPolicy of(JsonFields fields, BinaryOperator<TriggerPolicy> how) {
    return combined(fields, "of", how).orElseThrow(() -> noPolicy(fields, "of"));
  }

  private static IllegalArgumentException noPolicy(JsonFields fields, String name) {
    return new IllegalArgumentException(
        fields.path() + "." + name + " must be a list of at least one policy");
  }

  private static TriggerPolicy policy(JsonFields fields) {
    String rule = fields.text("rule");
    return switch (rule) {
      case "never" -> TriggerPolicy.never();
      case "always" -> TriggerPolicy.always();
      case "within" -> TriggerPolicy.within(read(fields, "age", Duration::parse));
      case "afterDelay" -> TriggerPolicy.afterDelay(fields.theEnum("elapsed", ElapsedDelay.class));
      case "only" ->
          new TriggerByOccurrence(
              fields.theEnum("kind", Occurrence.Kind.class),
              Set.copyOf(fields.optionalTexts("names").orElse(List.of())));
      case "campaigns" -> new TriggerByCampaign(texts(fields, "names"));
      case "byRow" -> new TriggerByRow(fields.text("field"), texts(fields, "values"));
      case "onlyTimed" -> TriggerPolicy.onlyTimed();
      case "allOf" -> of(fields, TriggerPolicy::and);
      case "anyOf" -> of(fields, TriggerPolicy::or);
      case "outside" -> of(fields, TriggerPolicy::and).outside(hours(fields));
      default ->
          throw new IllegalArgumentException(
              fields.path()
                  + ".rule must be never, always, within, afterDelay, only, campaigns, byRow,"
                  + " onlyTimed, allOf, anyOf or outside, was \""
                  + rule
                  + "\"");
    };
  }

  private static QuietHours hours(JsonFields fields) {
    return new QuietHours(
        read(fields, "from", LocalTime::parse),
        read(fields, "to", LocalTime::parse),
        read(fields, "zone", ZoneId::of));
  }

  private static Set<String> texts(JsonFields fields, String name) {
    return Set.copyOf(fields.optionalTexts(name).orElse(List.of()));
  }

  /** Answers a text in a form of {@code java.time}. */
  static <T> T read(JsonFields fields, String name, Function<String, T> form) {
    String text = fields.text(name);
    try {
      return form.apply(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          fields.path() + "." + name + " must be in ISO form, was \"" + text + "\"", e);
    }
  }
}
