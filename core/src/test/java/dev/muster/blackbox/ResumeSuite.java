package dev.muster.blackbox;

import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;

/** An import that is cut off and gone on with. */
abstract class ResumeSuite {

  static final String[] LINES = {
    "email,plan",
    "ana@example.org,pro",
    "bo@example.org,",
    ",pro",
    "ana@example.org,free",
    "cy@example.org,\"a",
    "",
    "b\"",
    "dee@example.org,x,y",
    "bo@example.org,pro",
    "eve@example.org,free"
  };

  final InMemoryContactStore memory = new InMemoryContactStore();
  final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.personCreated(), Campaign.named("welcome"))
          .listening(Occurrence.attributeChanged("plan"), Campaign.named("upsell"));

  static ImporterBuilder importer(ContactStore store, RecordingCampaignEngine engine) {
    return Given.importer(Given.people(), store)
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .chunkRows(2);
  }
}
