package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.model.CatalogKind;
import dev.muster.model.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The JSON of effect rules: every option in full when written. */
final class EffectsJson {

  private EffectsJson() {}

  static EffectRules read(String json) {
    return Json.object("effects", json).readBy(EffectsJson::rules);
  }

  static String write(EffectRules rules) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("triggers", TriggersWriter.all(rules.triggers()));
    tree.put("limits", limits(rules.limits()));
    tree.put("consent", consent(rules.consent()));
    tree.put("eventTimes", times(rules.eventTimes()));
    tree.put("uncounted", List.copyOf(new TreeSet<>(rules.uncounted())));
    return Json.indented(tree);
  }

  private static EffectRules rules(JsonFields fields) {
    EffectRules defaults = EffectRules.defaults();
    return new EffectRules(
        TriggersReader.optional(fields, "triggers").orElse(defaults.triggers()),
        fields.optionalObject("limits", EffectsJson::limits).orElse(defaults.limits()),
        fields.optionalObject("consent", EffectsJson::consent).orElse(defaults.consent()),
        fields.optionalObject("eventTimes", EffectsJson::times).orElse(defaults.eventTimes()),
        Set.copyOf(fields.optionalTexts("uncounted").orElse(List.of())));
  }

  private static TriggerLimits limits(JsonFields fields) {
    return new TriggerLimits(
        most(fields, "total"),
        most(fields, "perCampaign"),
        most(fields, "perPerson"),
        fields.optionalEnum("repeats", Repeats.class).orElse(Repeats.ALLOWED));
  }

  private static OptionalLong most(JsonFields fields, String name) {
    return fields.optionalLong(name).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static ConsentPolicy consent(JsonFields fields) {
    return new ConsentPolicy(
        fields
            .optionalEnum("resubscription", Resubscription.class)
            .orElse(Resubscription.REFUSE_CHANGE),
        fields.objects("fields", EffectsJson::field));
  }

  private static ConsentField field(JsonFields fields) {
    Path path = Path.of(fields.optionalTexts("path").orElse(List.of()));
    ConsentField field =
        fields
            .optionalTexts("values")
            .map(values -> ConsentField.unsubscribedIf(path, values.toArray(String[]::new)))
            .orElseGet(() -> ConsentField.listOfUnsubscribed(path));
    return fields.optionalEnum("named", CatalogKind.class).map(field::naming).orElse(field);
  }

  private static EventTimePolicy times(JsonFields fields) {
    EventTimePolicy plain = EventTimePolicy.asWritten();
    return new EventTimePolicy(
        fields.optionalEnum("old", OldEvents.class).orElse(plain.old()),
        duration(fields, "oldAfter").orElse(plain.oldAfter()),
        fields.optionalText("originalTime"),
        fields.optionalEnum("future", FutureEvents.class).orElse(plain.future()),
        duration(fields, "shownFor"));
  }

  private static Optional<Duration> duration(JsonFields fields, String name) {
    return fields
        .optionalText(name)
        .map(text -> TriggersReader.read(fields, name, Duration::parse));
  }

  private static Map<String, Object> limits(TriggerLimits limits) {
    Map<String, Object> tree = new LinkedHashMap<>();
    limits.total().ifPresent(most -> tree.put("total", most));
    limits.perCampaign().ifPresent(most -> tree.put("perCampaign", most));
    limits.perPerson().ifPresent(most -> tree.put("perPerson", most));
    tree.put("repeats", limits.repeats().name());
    return tree;
  }

  private static Map<String, Object> consent(ConsentPolicy consent) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("resubscription", consent.resubscription().name());
    tree.put("fields", consent.fields().stream().map(EffectsJson::field).toList());
    return tree;
  }

  private static Map<String, Object> field(ConsentField field) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", field.path().names());
    if (field.form() == ConsentField.Form.VALUE) {
      tree.put("values", List.copyOf(new TreeSet<>(field.values())));
    }
    field.named().ifPresent(kind -> tree.put("named", kind.name()));
    return tree;
  }

  private static Map<String, Object> times(EventTimePolicy times) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("old", times.old().name());
    tree.put("oldAfter", times.oldAfter().toString());
    times.originalTime().ifPresent(name -> tree.put("originalTime", name));
    tree.put("future", times.future().name());
    times.shownFor().ifPresent(age -> tree.put("shownFor", age.toString()));
    return tree;
  }
}
