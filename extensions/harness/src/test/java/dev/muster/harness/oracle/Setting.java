package dev.muster.harness.oracle;

import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import dev.muster.testkit.RecordingCampaignEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** How workloads are imported. The {@link Oracle} knows the same rules, and says them again. */
public final class Setting {

  /** What campaigns listen to. */
  public static final List<Occurrence> OCCURRENCES =
      List.of(
          Occurrence.personCreated(),
          Occurrence.attributeChanged("plan"),
          Occurrence.eventRecorded("buys"),
          Occurrence.eventRecorded("visits"));

  private Setting() {}

  /** Answers what a workload's file looks like. */
  public static CsvImportSpec spec(Workload.Kind kind) {
    return kind == Workload.Kind.PEOPLE ? people() : events();
  }

  private static CsvImportSpec people() {
    return CsvImportSpec.people()
        .identifier("email", "E-mail")
        .identifier("id", "Customer id")
        .attribute("plan", "Plan")
        .attribute("visits", "Visits", ValueType.integer())
        .attribute("balance", "Balance", ValueType.decimal())
        .attribute("since", "Member since", ValueType.date())
        .attribute("vip", "VIP", ValueType.trueOrFalse())
        .column(Column.attribute("note").from("Note").blank(BlankCell.CLEAR))
        .build();
  }

  private static CsvImportSpec events() {
    return CsvImportSpec.events()
        .identifier("email", "E-mail")
        .identifier("id", "Customer id")
        .eventName("Event")
        .eventTime("Time")
        .property("item", "Item")
        .property("price", "Price", ValueType.decimal())
        .unknownPeople(UnknownPeople.CREATE)
        .build();
  }

  /** Answers the campaigns that listen. */
  public static List<Campaign> campaignsFor(Occurrence occurrence) {
    if (occurrence.equals(Occurrence.personCreated())) {
      return List.of(Campaign.named("welcome"));
    }
    if (occurrence.equals(Occurrence.attributeChanged("plan"))) {
      return List.of(Campaign.named("upsell").after(Period.ofDays(2), ZoneOffset.UTC));
    }
    if (occurrence.equals(Occurrence.eventRecorded("buys"))) {
      return List.of(Campaign.named("thanks"));
    }
    return occurrence.equals(Occurrence.eventRecorded("visits"))
        ? List.of(Campaign.named("nudge").after(Period.ofDays(10), ZoneOffset.UTC))
        : List.of();
  }

  /** Answers an engine in memory that has the campaigns. */
  public static RecordingCampaignEngine engine() {
    RecordingCampaignEngine engine = new RecordingCampaignEngine();
    for (Occurrence occurrence : OCCURRENCES) {
      campaignsFor(occurrence).forEach(campaign -> engine.listening(occurrence, campaign));
    }
    return engine;
  }

  /** Answers an importer of a workload that lacks its ports, at the workload's instant. */
  public static ImporterBuilder importer(Workload workload) {
    return importer(workload.kind(), workload.cap());
  }

  /** Answers an importer of a kind of workload, with the cap of one. */
  public static ImporterBuilder importer(Workload.Kind kind, long cap) {
    return Importer.builder()
        .spec(spec(kind))
        .validator(RowValidator.emailSyntax("email"))
        .triggers(
            kind == Workload.Kind.PEOPLE
                ? TriggerPolicy.always()
                : TriggerPolicy.within(Duration.ofDays(3)))
        .limits(TriggerLimits.none().perCampaign(cap))
        .clock(Clock.fixed(Workload.NOW, ZoneOffset.UTC));
  }
}
