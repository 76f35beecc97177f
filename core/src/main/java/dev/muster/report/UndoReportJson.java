package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.model.ImportState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports of undos in JSON. */
final class UndoReportJson {

  private UndoReportJson() {}

  static Map<String, Object> tree(UndoReport report) {
    Map<String, Object> reasons = new LinkedHashMap<>();
    report.reasons().forEach((reason, count) -> reasons.put(reason.name(), count));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("importId", report.importId());
    tree.put("undoId", report.undoId());
    tree.put("state", report.state().name());
    tree.put("instant", report.instant().toString());
    tree.put("contacts", tree(report.contacts()));
    tree.put("objects", tree(report.objects()));
    tree.put("took", tree(report.took()));
    tree.put("reasons", reasons);
    tree.put("firstKept", report.firstKept().stream().map(UndoReportJson::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(UndoCounts counts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("removed", counts.removed());
    tree.put("restored", counts.restored());
    tree.put("kept", counts.kept());
    return tree;
  }

  private static Map<String, Object> tree(UndoReport.Taken took) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("events", took.events());
    tree.put("memberships", took.memberships());
    tree.put("links", took.links());
    tree.put("intents", took.intents());
    tree.put("recalled", took.recalled());
    return tree;
  }

  private static Map<String, Object> tree(KeptThing kept) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kept.kind().name());
    tree.put("record", kept.record());
    tree.put("reason", kept.reason().name());
    return tree;
  }

  static UndoReport read(String json) {
    return Json.object("report", json).readBy(UndoReportJson::report);
  }

  private static UndoReport report(JsonFields fields) {
    return new UndoReport(
        fields.text("importId"),
        fields.text("undoId"),
        fields.theEnum("state", ImportState.class),
        Instant.parse(fields.text("instant")),
        fields.object("contacts", UndoReportJson::counts),
        fields.object("objects", UndoReportJson::counts),
        fields.object("took", UndoReportJson::taken),
        fields.object("reasons", UndoReportJson::reasons),
        fields.objects("firstKept", UndoReportJson::kept));
  }

  private static UndoCounts counts(JsonFields fields) {
    return new UndoCounts(
        fields.number("removed"), fields.number("restored"), fields.number("kept"));
  }

  private static UndoReport.Taken taken(JsonFields fields) {
    return new UndoReport.Taken(
        fields.number("events"),
        fields.number("memberships"),
        fields.number("links"),
        fields.number("intents"),
        fields.number("recalled"));
  }

  private static Map<KeptReason, Long> reasons(JsonFields fields) {
    Map<KeptReason, Long> reasons = new EnumMap<>(KeptReason.class);
    for (KeptReason reason : KeptReason.values()) {
      fields.optionalLong(reason.name()).ifPresent(count -> reasons.put(reason, count));
    }
    return reasons;
  }

  private static KeptThing kept(JsonFields fields) {
    return new KeptThing(
        fields.theEnum("kind", KeptThing.Kind.class),
        fields.number("record"),
        fields.theEnum("reason", KeptReason.class));
  }
}
