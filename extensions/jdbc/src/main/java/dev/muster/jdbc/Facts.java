package dev.muster.jdbc;

import dev.muster.model.Checkpoint;
import dev.muster.model.Ending;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.NoticeState;
import dev.muster.model.Occurrence;
import dev.muster.model.TriggerIntent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The journal's single values as JSON text: lists, by position. */
final class Facts {

  private Facts() {}

  static String text(ImportFacts facts) {
    Instant at = facts.instant();
    return Json.text(
        List.of(at.getEpochSecond(), (long) at.getNano(), facts.fingerprint(), facts.about()));
  }

  static ImportFacts importFacts(String text) {
    List<?> flat = Json.list(text);
    return new ImportFacts(instant(flat, 0), (String) flat.get(2), map(flat.get(3)));
  }

  static String text(Ending ending) {
    Instant at = ending.at();
    return Json.text(
        List.of(
            ending.state().name(),
            at.getEpochSecond(),
            (long) at.getNano(),
            ending.report(),
            ending.notice().name()));
  }

  static Ending ending(String text) {
    List<?> flat = Json.list(text);
    return new Ending(
        ImportState.valueOf((String) flat.get(0)),
        instant(flat, 1),
        map(flat.get(3)),
        NoticeState.valueOf((String) flat.get(4)));
  }

  static String text(Checkpoint checkpoint) {
    return Json.text(
        List.of(
            checkpoint.record(),
            checkpoint.line(),
            checkpoint.byteOffset(),
            checkpoint.hashedBytes(),
            checkpoint.hash(),
            checkpoint.runState()));
  }

  static Checkpoint checkpoint(String text) {
    List<?> flat = Json.list(text);
    return new Checkpoint(
        (Long) flat.get(0),
        (Long) flat.get(1),
        (Long) flat.get(2),
        (Long) flat.get(3),
        (String) flat.get(4),
        map(flat.get(5)));
  }

  /** All of an intent but its key. */
  static String text(TriggerIntent intent) {
    List<Object> flat = new ArrayList<>();
    flat.add(intent.campaign());
    flat.add(intent.person().scheme());
    flat.add(intent.person().parts());
    flat.add(intent.occurrence().kind().name());
    flat.add(intent.occurrence().name());
    flat.add(intent.record());
    add(flat, intent.due());
    add(flat, intent.expires());
    return Json.text(flat);
  }

  private static void add(List<Object> flat, Instant at) {
    flat.add(at.getEpochSecond());
    flat.add((long) at.getNano());
  }

  static TriggerIntent intent(String key, String text) {
    List<?> flat = Json.list(text);
    List<Object> person = new ArrayList<>(List.of(flat.get(1)));
    person.addAll((List<?>) flat.get(2));
    return new TriggerIntent(
        key,
        (String) flat.get(0),
        Ids.identifier(person),
        new Occurrence(Occurrence.Kind.valueOf((String) flat.get(3)), (String) flat.get(4)),
        (Long) flat.get(5),
        instant(flat, 6),
        instant(flat, 8));
  }

  static Instant instant(List<?> flat, int at) {
    return Instant.ofEpochSecond((Long) flat.get(at), (Long) flat.get(at + 1));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
