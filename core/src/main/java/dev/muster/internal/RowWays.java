package dev.muster.internal;

import dev.muster.internal.plan.AttributePlan;
import dev.muster.internal.plan.ConsentCheck;
import dev.muster.internal.plan.EventPlan;
import dev.muster.internal.plan.IdentifierClaims;
import dev.muster.internal.plan.LinkPlanner;
import dev.muster.internal.plan.ObjectPlanner;
import dev.muster.internal.plan.RowPlanner;
import dev.muster.internal.plan.RunMemory;
import dev.muster.internal.plan.SegmentPlan;
import dev.muster.internal.plan.Triggers;
import dev.muster.internal.resolve.PersonResolution;
import dev.muster.rule.EffectRules;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.RelationshipSpec;
import dev.muster.spi.ContactStore;
import java.time.Instant;

/** Wires the way of a spec's rows. */
final class RowWays {

  private RowWays() {}

  static RowWay of(ImportSetup setup, RunMemory memory, Instant now) {
    CsvImportSpec spec = setup.spec();
    ContactStore store = setup.ports().contacts();
    EffectRules effects = setup.rules().effects();
    Triggers triggers = new Triggers(setup.scope(), memory, effects.triggers(), now);
    AttributePlan attributes = new AttributePlan(store::stored, effects.uncounted());
    if (spec instanceof ObjectSpec objects) {
      return new ObjectWay(new ObjectPlanner(objects, attributes, triggers));
    }
    PersonResolution resolution = new PersonResolution(spec, setup.rules().resolver());
    IdentifierClaims claims = new IdentifierClaims(spec, store.abilities());
    SegmentPlan segments = new SegmentPlan(spec.persons().segment());
    if (spec instanceof RelationshipSpec links) {
      LinkPlanner.Parts parts = new LinkPlanner.Parts(claims, attributes, segments);
      return new LinkWay(resolution, new LinkPlanner(links, parts, triggers));
    }
    RowPlanner.Parts parts =
        new RowPlanner.Parts(
            claims,
            new ConsentCheck(effects.consent(), spec, store::stored),
            attributes,
            new EventPlan(now, effects.eventTimes(), store.abilities()),
            segments);
    return new PeopleWay(resolution, new RowPlanner(parts, triggers));
  }
}
