package dev.muster.internal.plan;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.threeten.extra.PeriodDuration;

/** An engine's answer as a map of values. */
final class CampaignTree {

  private CampaignTree() {}

  static Map<String, Object> of(Occurrence occurrence, List<Campaign> campaigns) {
    return Map.of(
        "kind", occurrence.kind().name(),
        "name", occurrence.name(),
        "campaigns", campaigns.stream().map(CampaignTree::tree).toList());
  }

  static Occurrence occurrence(Map<?, ?> tree) {
    return new Occurrence(Occurrence.Kind.valueOf(text(tree, "kind")), text(tree, "name"));
  }

  static List<Campaign> campaigns(Map<?, ?> tree) {
    return tree.get("campaigns") instanceof List<?> all
        ? all.stream().map(each -> campaign((Map<?, ?>) each)).toList()
        : List.of();
  }

  private static Map<String, Object> tree(Campaign campaign) {
    return Map.of(
        "name", campaign.name(),
        "delay", PeriodDuration.from(campaign.delay()).toString(),
        "zone", campaign.zone().getId());
  }

  private static Campaign campaign(Map<?, ?> tree) {
    return Campaign.named(text(tree, "name"))
        .after(PeriodDuration.parse(text(tree, "delay")), ZoneId.of(text(tree, "zone")));
  }

  private static String text(Map<?, ?> tree, String name) {
    return String.valueOf(tree.get(name));
  }
}
