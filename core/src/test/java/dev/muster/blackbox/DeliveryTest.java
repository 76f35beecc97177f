package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.DeliveryReport;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportReport;
import dev.muster.report.Share;
import dev.muster.rule.Backoff;
import dev.muster.rule.DeliveryBudget;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.Pause;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.WithoutKeys;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.CampaignEngine;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of intents after their batch. */
class DeliveryTest {

  private static final Occurrence BUYS = Occurrence.eventRecorded("buys");
  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("email")
          .everyEventNamed("buys")
          .unknownPeople(UnknownPeople.CREATE)
          .build();
  private static final DeliveryBudget PATIENT =
      DeliveryBudget.retrying(new Backoff(4, Duration.ofSeconds(1), Duration.ofSeconds(9)));

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine().listening(BUYS, Campaign.named("c"));
  private final TurnedClock time = new TurnedClock();

  /** A clock that only pauses turn. */
  private static final class TurnedClock extends Clock implements Pause {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Given.NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public void lasting(Duration pause) {
      pauses.add(pause);
      now = now.plus(pause);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** An engine whose calls fail by chance, before or after they took effect, or for one record. */
  private record Flaky(RecordingCampaignEngine engine, Random chance, double share, long poison)
      implements CampaignEngine {

    @Override
    public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
      return engine.campaignsFor(scope, occurrence);
    }

    @Override
    public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
      boolean fails = chance.nextDouble() < share;
      if ((fails && chance.nextBoolean())
          || intents.stream().anyMatch(intent -> intent.record() == poison)) {
        throw new IllegalStateException("down");
      }
      Map<String, Delivery> answers = engine.start(scope, intents);
      if (fails) {
        throw new IllegalStateException("answer lost");
      }
      return answers;
    }

    @Override
    public KeyUse keys() {
      return engine.keys();
    }
  }

  private static Flaky failing(RecordingCampaignEngine engine, double share) {
    return new Flaky(engine, new Random(7), share, -1);
  }

  private ImporterBuilder importer(CampaignEngine through) {
    return Given.importer(EVENTS, store)
        .campaigns(through)
        .triggers(TriggerPolicy.always())
        .chunkRows(10)
        .clock(time)
        .pause(time);
  }

  private static ImportSource file(int rows) {
    return ImportSource.of(
            IntStream.range(0, rows)
                .mapToObj(i -> "p" + i + "@example.org\n")
                .collect(Collectors.joining("", "email\n", ""))
                .getBytes(StandardCharsets.UTF_8))
        .key("k");
  }

  private static long count(Importer importer, IntentState state) {
    return importer.intents("k", state, "", 1_000_000).size();
  }

  private List<String> startedKeys() {
    return engine.started().stream().map(TriggerIntent::key).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
  void engineThatFailsAtTimesLosesNothingAndStartsNothingTwice(double share) {
    Importer importer = importer(failing(engine, share)).build();

    ImportReport report = importer.run(file(200));
    for (int i = 0; i < 500 && count(importer, IntentState.DELIVERED) < 200; i++) {
      importer.deliver("k", PATIENT);
    }

    assertThat(report.rows().created()).isEqualTo(200);
    assertThat(count(importer, IntentState.DELIVERED)).isEqualTo(200);
    assertThat(startedKeys()).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void whatAnEngineThatAlwaysFailsIsOfferedIsParkedAndListed() {
    Importer importer = importer(failing(engine, 1)).build();

    ImportReport report = importer.run(file(200));
    long pending = count(importer, IntentState.PENDING);
    DeliveryReport delivered = importer.deliver("k", PATIENT);

    assertThat(report.rows().created()).isEqualTo(200);
    assertThat(pending).isEqualTo(200);
    assertThat(delivered).isEqualTo(new DeliveryReport(0, 200, 0, 0, 0));
    assertThat(count(importer, IntentState.PARKED)).isEqualTo(200);
    assertThat(startedKeys()).doesNotHaveDuplicates();

    importer(engine).build().deliver("k", DeliveryBudget.once());

    assertThat(count(importer, IntentState.DELIVERED)).isEqualTo(200);
    assertThat(startedKeys()).hasSize(200).doesNotHaveDuplicates();
  }

  /** An engine that takes nothing, and hangs in each call until it is let go. */
  private record Hanging(RecordingCampaignEngine engine, CountDownLatch end)
      implements CampaignEngine {

    @Override
    public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
      return engine.campaignsFor(scope, occurrence);
    }

    @Override
    public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
      while (end.getCount() > 0) {
        try {
          end.await();
        } catch (InterruptedException e) {
          // it hangs all the same
        }
      }
      return Map.of();
    }

    @Override
    public KeyUse keys() {
      return engine.keys();
    }
  }

  @Test
  void engineThatHangsHoldsNoRowBack() {
    CountDownLatch end = new CountDownLatch(1);
    Importer importer =
        importer(new Hanging(engine, end))
            .delivery(DeliveryRules.standard().patience(Duration.ofMillis(1)))
            .build();

    ImportReport report = importer.run(file(200));
    DeliveryReport delivered = importer.deliver("k", DeliveryBudget.once());
    end.countDown();

    assertThat(report.rows().created()).isEqualTo(200);
    assertThat(delivered).isEqualTo(new DeliveryReport(0, 200, 0, 0, 0));
    assertThat(count(importer, IntentState.PARKED)).isEqualTo(200);

    importer(engine).build().deliver("k", PATIENT);
    assertThat(count(importer, IntentState.DELIVERED)).isEqualTo(200);
    assertThat(startedKeys()).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void engineThatAnswersInTimeIsWaitedFor() {
    Importer importer =
        importer(engine).delivery(DeliveryRules.standard().patience(Duration.ofDays(1))).build();

    importer.run(file(25));

    assertThat(startedKeys()).hasSize(25);
    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void patienceMustBePositive() {
    assertThatThrownBy(() -> DeliveryRules.standard().patience(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("patience must be positive, was PT0S");
  }

  @Test
  void intentThatTheEngineChokesOnKeepsNoOtherBack() {
    Importer importer = importer(new Flaky(engine, new Random(7), 0, 77)).build();
    importer.run(file(200));

    DeliveryReport delivered = importer.deliver("k", PATIENT);

    assertThat(delivered).isEqualTo(new DeliveryReport(9, 1, 0, 0, 0));
    assertThat(importer.intents("k", IntentState.PARKED, "", 9))
        .extracting(TriggerIntent::record)
        .containsExactly(77L);
    assertThat(time.pauses).hasSize(3);
  }

  @Test
  void intentThatIsRefusedForGoodIsParkedListedAndOfferedAgainOnceADelivery() {
    Importer importer =
        importer(engine.answering(intent -> refused(intent, each -> each.record() == 3))).build();
    importer.run(file(5));

    assertThat(importer.deliver("k", PATIENT)).isEqualTo(new DeliveryReport(0, 1, 0, 0, 0));
    assertThat(importer.intents("k", IntentState.PARKED, "", 9))
        .extracting(TriggerIntent::record)
        .containsExactly(3L);

    engine.answering(intent -> Delivery.TAKEN);
    assertThat(importer.deliver("k", PATIENT)).isEqualTo(new DeliveryReport(1, 0, 0, 0, 0));
    assertThat(startedKeys()).hasSize(5).doesNotHaveDuplicates();
  }

  private static Delivery refused(TriggerIntent intent, Predicate<TriggerIntent> unwanted) {
    return unwanted.test(intent) ? Delivery.REFUSED : Delivery.TAKEN;
  }

  @Test
  void whatIsNotTakenNowIsOfferedAgainAfterABackoff() {
    engine.answering(intent -> Delivery.NOT_NOW);
    Importer importer = importer(engine).build();
    importer.run(file(3));

    DeliveryReport delivered = importer.deliver("k", PATIENT);

    assertThat(delivered).isEqualTo(new DeliveryReport(0, 0, 0, 0, 3));
    assertThat(time.pauses)
        .containsExactly(
            Duration.ofMillis(1_001), Duration.ofMillis(2_001), Duration.ofMillis(4_001));
    assertThat(engine.calls()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "1000, 30"})
  void deliveryStopsWhereItsBudgetEnds(long most, int taken) {
    engine.failingStarts(3);
    Importer importer = importer(engine).build();
    importer.run(file(30));

    DeliveryReport delivered = importer.deliver("k", DeliveryBudget.once().atMost(most));

    assertThat(delivered).isEqualTo(new DeliveryReport(taken, 0, 0, 0, 0));
    assertThat(count(importer, IntentState.PENDING)).isEqualTo(30 - taken);
  }

  @Test
  void deliveryEndsInTime() {
    engine.answering(intent -> Delivery.NOT_NOW);
    Importer importer = importer(engine).build();
    importer.run(file(3));

    importer.deliver("k", PATIENT.within(Duration.ofSeconds(2)));

    assertThat(time.pauses).hasSize(2);
  }

  @Test
  void intentThatIsTooLateIsHeldUntilItIsReleased() {
    engine.failingStarts(1);
    Importer importer = importer(engine).build();
    importer.run(file(3));
    time.now = Given.NOW.plus(Duration.ofHours(24));

    assertThat(importer.deliver("k", PATIENT)).isEqualTo(new DeliveryReport(0, 0, 3, 0, 0));
    assertThat(count(importer, IntentState.EXPIRED)).isEqualTo(3);
    assertThat(engine.taken()).isEmpty();

    assertThat(importer.release("k")).isEqualTo(3);
    assertThat(importer.deliver("k", PATIENT)).isEqualTo(new DeliveryReport(3, 0, 0, 0, 0));
    assertThat(importer.release("k")).isZero();
  }

  @Test
  void engineWithoutKeysMustBeAnsweredForByName() {
    engine.ignoringKeys();

    assertThatThrownBy(() -> importer(engine).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("delivery must say withoutKeys for an engine that ignores keys");
  }

  @ParameterizedTest
  @EnumSource
  void lostAnswersOfAnEngineWithoutKeysAreKnownAsSuch(WithoutKeys choice) {
    engine.ignoringKeys();
    Importer importer =
        importer(failing(engine, 0.5))
            .delivery(DeliveryRules.standard().withoutKeys(choice))
            .build();
    ImportReport report = importer.run(file(200));
    long lost = count(importer, IntentState.UNKNOWN);
    assertThat(report.triggers().unknown().count()).isEqualTo(lost);
    assertThat(report.triggers().unknown().records())
        .containsExactlyElementsOf(
            importer.intents("k", IntentState.UNKNOWN, "", 1_000).stream()
                .map(TriggerIntent::record)
                .sorted()
                .limit(Share.MOST)
                .toList());
    for (int i = 0; i < 50; i++) {
      importer.deliver("k", PATIENT);
    }

    assertThat(lost).isPositive();
    assertThat(count(importer, IntentState.PENDING)).isZero();
    if (choice == WithoutKeys.AT_MOST_ONCE) {
      assertThat(startedKeys()).doesNotHaveDuplicates();
      assertThat(count(importer, IntentState.UNKNOWN)).isEqualTo(lost);
      assertThat(count(importer, IntentState.DELIVERED)).isEqualTo(200 - lost);
    } else {
      assertThat(count(importer, IntentState.UNKNOWN)).isZero();
      assertThat(startedKeys().stream().distinct()).hasSize(200);
      assertThat(startedKeys()).hasSizeGreaterThan(200);
    }
  }

  @Test
  void rateHoldsInEverySecondAndTheCapTheRest() {
    int rows = Integer.getInteger("muster.backfill", 5_000);
    List<Instant> sent = new ArrayList<>();
    engine.answering(
        intent -> {
          sent.add(time.now);
          return Delivery.TAKEN;
        });
    Importer importer =
        importer(engine)
            .chunkRows(1_000)
            .limits(TriggerLimits.none().total(1_000))
            .delivery(DeliveryRules.standard().perSecond(100))
            .build();

    ImportReport report = importer.run(file(rows));

    assertThat(report.triggers().immediate()).isEqualTo(1_000);
    assertThat(report.triggers().held()).isEqualTo(rows - 1_000L);
    assertThat(sent).hasSize(100);
    time.now = time.now.plusSeconds(1);
    assertThat(importer.deliver("k", DeliveryBudget.once()).taken()).isEqualTo(900);
    assertThat(sent).hasSize(1_000);
    for (int i = 100; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 100), sent.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
    assertThat(count(importer, IntentState.OVER_CAP)).isEqualTo(rows - 1_000L);

    assertThat(importer.release("k")).isEqualTo(rows - 1_000);
    importer.deliver("k", DeliveryBudget.once().atMost(500));
    assertThat(sent).hasSize(1_500);
  }

  @Test
  void deliveryOfAllImportsSharesItsBudgetAndItsRate() {
    engine.answering(intent -> Delivery.NOT_NOW);
    DeliveryRules rules = DeliveryRules.standard().perSecond(4);
    Importer importer = importer(engine).delivery(rules).build();
    for (String key : List.of("a", "b", "c")) {
      importer.run(file(3).key(key));
    }
    importer(engine).tenant("other").build().run(file(3).key("a"));
    engine.answering(intent -> Delivery.TAKEN);
    time.now = time.now.plusSeconds(1);

    assertThat(importer.deliver(DeliveryBudget.once().atMost(7)))
        .isEqualTo(new DeliveryReport(7, 0, 0, 0, 0));
    assertThat(importer.deliver(PATIENT)).isEqualTo(new DeliveryReport(2, 0, 0, 0, 0));
    assertThat(importer.deliver(PATIENT)).isEqualTo(DeliveryReport.nothing());
    assertThat(engine.started()).hasSize(9);
    assertThat(time.pauses).isNotEmpty();
  }

  @Test
  void whatACancelledImportDidNotHandOverIsHeldUntilItIsResumed() {
    engine.answering(intent -> Delivery.NOT_NOW);
    ImportReport cancelled = cancelled(importer(engine), 20);
    Importer importer = importer(engine).build();

    assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(count(importer, IntentState.HELD)).isEqualTo(20);
    assertThat(count(importer, IntentState.PENDING)).isZero();
    engine.answering(intent -> Delivery.TAKEN);
    assertThat(importer.deliver("k", PATIENT)).isEqualTo(DeliveryReport.nothing());
    assertThat(importer.deliver(PATIENT)).isEqualTo(DeliveryReport.nothing());
    assertThat(engine.started()).isEmpty();

    importer.resume("k", file(30));

    assertThat(startedKeys()).hasSize(30).doesNotHaveDuplicates();
    assertThat(count(importer, IntentState.HELD)).isZero();
  }

  @Test
  void whatACancelledImportDidNotHandOverIsReleasedByACall() {
    engine.answering(intent -> Delivery.NOT_NOW);
    cancelled(importer(engine), 10);
    engine.answering(intent -> Delivery.TAKEN);
    Importer importer = importer(engine).build();

    assertThat(importer.release("k")).isEqualTo(10);
    assertThat(importer.deliver("k", PATIENT)).isEqualTo(new DeliveryReport(10, 0, 0, 0, 0));
  }

  /** Imports thirty rows, and cancels behind the batch that ends at a record. */
  private static ImportReport cancelled(ImporterBuilder importer, long at) {
    CompletableFuture<ImportJob> self = new CompletableFuture<>();
    ImportListener listener =
        new ImportListener() {
          @Override
          public void onProgress(ImportProgress progress) {
            if (progress.records() == at) {
              self.join().cancel();
            }
          }
        };
    ImportJob job = importer.listener(listener).build().start(file(30));
    self.complete(job);
    return job.report().toCompletableFuture().join();
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "PARKED", "UNKNOWN", "RELEASED"})
  void whatIsLeftOfAnUndoneImportIsNotDelivered(IntentState left) {
    engine.answering(intent -> Delivery.NOT_NOW);
    Importer importer = importer(engine).build();
    importer.run(file(3));
    store.move(new Scope(Given.TENANT, "k", "importer"), IntentState.PENDING, left);
    importer.undo("k");
    engine.answering(intent -> Delivery.TAKEN);

    assertThat(importer.deliver("k", PATIENT)).isEqualTo(DeliveryReport.nothing());
    assertThat(importer.deliver(PATIENT)).isEqualTo(DeliveryReport.nothing());
    assertThat(engine.started()).isEmpty();
    assertThat(count(importer, left == IntentState.UNKNOWN ? left : IntentState.WITHDRAWN))
        .isEqualTo(3);
  }

  @Test
  void thereMustBeAJournalThatLasts() {
    Importer importer =
        Given.importer(
                EVENTS, store.plain(store.abilities().toArray(dev.muster.model.Ability[]::new)))
            .build();

    assertThatThrownBy(() -> importer.deliver("k", DeliveryBudget.once()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("deliver must have a journal that lasts");
  }
}
