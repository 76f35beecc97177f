package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.threeten.extra.PeriodDuration;

/**
 * A file of campaigns, for example {@code [{"name": "win-back", "event": "Completes checkout",
 * "delay": "P10D"}]}. In place of an event a campaign may listen to {@code "created": true} or
 * {@code "attribute": "plan"}; a delay is counted on the calendar of a {@code zone}, UTC by
 * default.
 */
final class CampaignsFile {

  private static final Set<String> FIELDS =
      new TreeSet<>(Set.of("name", "event", "created", "attribute", "delay", "zone"));

  private final Map<Occurrence, List<Campaign>> campaigns = new LinkedHashMap<>();

  private CampaignsFile() {}

  /** Answers what a file says. */
  static CampaignsFile read(Path file) {
    JsonNode tree = Json.read(file);
    try {
      CampaignsFile all = new CampaignsFile();
      all.addAll(tree);
      return all;
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.refused(file.toString(), e);
    }
  }

  /** The campaigns that listen to an occurrence. */
  List<Campaign> listeningTo(Occurrence occurrence) {
    return campaigns.getOrDefault(occurrence, List.of());
  }

  private void addAll(JsonNode tree) {
    that(tree.isArray(), "campaigns must be a list");
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tree.size(); i++) {
      String path = "campaigns[" + i + "]";
      JsonNode one = tree.get(i);
      that(one.isObject(), path + " must be an object");
      one.fieldNames()
          .forEachRemaining(
              name ->
                  that(
                      FIELDS.contains(name),
                      path + "." + name + " must not be there: the fields are " + FIELDS));
      Campaign campaign = campaign(path, one);
      that(names.add(campaign.name()), path + ".name must not be there twice");
      campaigns.computeIfAbsent(occurrence(path, one), key -> new ArrayList<>()).add(campaign);
    }
  }

  private static Campaign campaign(String path, JsonNode one) {
    Campaign plain =
        Campaign.named(
            text(path, one, "name")
                .orElseThrow(() -> new IllegalArgumentException(path + ".name must be there")));
    PeriodDuration delay =
        text(path, one, "delay").map(text -> delay(path, text)).orElse(PeriodDuration.ZERO);
    ZoneId zone = text(path, one, "zone").map(text -> zone(path, text)).orElse(plain.zone());
    return delay.isZero() ? plain : plain.after(delay, zone);
  }

  private static Occurrence occurrence(String path, JsonNode one) {
    List<Occurrence> found = new ArrayList<>();
    text(path, one, "event").map(Occurrence::eventRecorded).ifPresent(found::add);
    text(path, one, "attribute").map(Occurrence::attributeChanged).ifPresent(found::add);
    if (one.has("created")) {
      that(one.get("created").asBoolean(), path + ".created must be true, or not be there");
      found.add(Occurrence.personCreated());
    }
    that(found.size() == 1, path + " must have one of event, attribute and created");
    return found.get(0);
  }

  private static Optional<String> text(String path, JsonNode one, String name) {
    Optional<JsonNode> found = Optional.ofNullable(one.get(name));
    found.ifPresent(
        node ->
            that(
                node.isTextual() && !node.textValue().isBlank(),
                path + "." + name + " must be text that is not blank"));
    return found.map(JsonNode::textValue);
  }

  private static PeriodDuration delay(String path, String text) {
    try {
      PeriodDuration delay = PeriodDuration.parse(text);
      that(
          !delay.getPeriod().isNegative() && !delay.getDuration().isNegative(),
          path + ".delay must not be negative, was \"" + text + "\"");
      return delay;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          path + ".delay must be like P10D, PT1H or P1DT2H, was \"" + text + "\"", e);
    }
  }

  private static ZoneId zone(String path, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(path + ".zone must be known, was \"" + text + "\"", e);
    }
  }

  private static void that(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
