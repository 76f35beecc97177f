package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rule.Breaker;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.WithoutKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** B1 and B2: one fault at each call, of each kind. */
@ExtendWith(Quiet.class)
final class FaultPointsTest {

  private static final AtomicLong enumerated = new AtomicLong();

  @Test
  void anImportOfPeopleSurvivesAnySingleFault() {
    every(Loads.people(Load.Manner.standard(4)), Session.IMPORT);
  }

  @Test
  void anImportOfEventsSurvivesAnySingleFault() {
    every(Loads.events(Load.Manner.standard(3)), Session.IMPORT);
  }

  @Test
  void aPlainStoreSurvivesAnySingleFault() {
    every(Loads.people(Load.Manner.standard(4).into(Load.Store.PLAIN)), Session.IMPORT);
    every(Loads.events(Load.Manner.standard(3).into(Load.Store.PLAIN)), Session.IMPORT);
  }

  @Test
  void anEngineThatIgnoresKeysIsNotCalledTwiceUnlessThatIsChosen() {
    for (WithoutKeys choice : WithoutKeys.values()) {
      DeliveryRules rules = DeliveryRules.standard().withoutKeys(choice);
      every(Loads.people(Load.Manner.standard(5).delivering(rules)), Session.IMPORT);
    }
  }

  @Test
  void capsAndWindowsSurviveAnySingleFault() {
    TriggerLimits limits = TriggerLimits.none().total(5).perCampaign(2).oncePerPerson();
    every(Loads.people(Load.Manner.standard(3).limited(limits)), Session.IMPORT);
    TriggerPolicy window = TriggerPolicy.within(Duration.ofDays(1));
    every(Loads.events(Load.Manner.standard(3).starting(window)), Session.IMPORT);
  }

  @Test
  void anImportThatIsJudgedFirstSurvivesAnySingleFault() {
    Breaker never = Breaker.over(1_000, Breaker.Measure.FAILED_ROWS).beforeWriting();
    every(Loads.people(Load.Manner.standard(6).breaking(never)), Session.IMPORT);
  }

  @Test
  void aCampaignThatIsNewAfterACrashStartsForNobody() {
    Load load = Loads.people(Load.Manner.standard(4));
    FaultPoints points = new FaultPoints(load, Session.IMPORT);
    for (FaultPoints.Point point : points.all()) {
      if (point.fault() == Fault.CRASHES_BEFORE) {
        points.surviveWithNewCampaign(point);
      }
    }
  }

  @Test
  void anUndoSurvivesAnySingleFault() {
    every(Loads.people(Load.Manner.standard(4)), Session.UNDO);
    every(Loads.events(Load.Manner.standard(4)), Session.UNDO);
    every(Loads.people(Load.Manner.standard(4).into(Load.Store.PLAIN)), Session.UNDO);
  }

  private static void every(Load load, Session session) {
    FaultPoints points = new FaultPoints(load, session);
    List<FaultPoints.Point> all = points.all();
    List<String> failures = new ArrayList<>();
    for (FaultPoints.Point point : all) {
      try {
        points.survive(point);
      } catch (AssertionError e) {
        failures.add(point + ": " + e.getMessage());
      }
    }
    enumerated.addAndGet(all.size());
    assertThat(failures).as("of %s points", all.size()).isEmpty();
  }

  @AfterAll
  static void tell() {
    System.out.println("fault points enumerated: " + enumerated);
  }
}
