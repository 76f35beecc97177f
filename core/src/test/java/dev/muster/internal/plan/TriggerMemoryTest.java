package dev.muster.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Identifier;
import dev.muster.model.Occurrence;
import dev.muster.model.TriggerIntent;
import dev.muster.rule.HoldReason;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerVerdict;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerMemoryTest {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");
  private static final TriggerVerdict START = new TriggerVerdict.Start(NOW);
  private static final TriggerLimits LIMITS = TriggerLimits.none().total(9_000).oncePerPerson();

  private static Identifier person(int number) {
    return Identifier.of("id", "p" + number);
  }

  private static TriggerVerdict judge(TriggerMemory memory, int number) {
    Identifier by = person(number);
    return memory.judge(START, "c", number, new TriggerMemory.People(Set.of(by), by));
  }

  private static TriggerMemory started(int people) {
    TriggerMemory memory = new TriggerMemory(LIMITS);
    for (int i = 1; i <= people; i++) {
      assertThat(judge(memory, i)).isEqualTo(START);
      if (i % 100 == 0) {
        memory.keep();
      }
    }
    return memory;
  }

  @Test
  void fewCountsTravelWithTheCheckpoint() {
    TriggerMemory again = new TriggerMemory(LIMITS);

    assertThat(again.restore(started(1_050).save())).isTrue();
    assertThat(judge(again, 1_050)).isEqualTo(new TriggerVerdict.Suppress(SuppressReason.REPEATED));
    assertThat(judge(again, 1_051)).isEqualTo(START);
  }

  @Test
  void manyCountsAreTakenFromTheJournal() {
    TriggerMemory memory = started(9_000);
    assertThat(judge(memory, 9_001)).isEqualTo(new TriggerVerdict.Hold(NOW, HoldReason.TOTAL_CAP));
    TriggerMemory again = new TriggerMemory(LIMITS);

    assertThat(again.restore(memory.save())).isFalse();
    for (int i = 1; i <= 9_000; i++) {
      again.recall(intent(i), false);
    }
    again.recall(intent(9_001), true);

    assertThat(judge(again, 9_001)).isEqualTo(new TriggerVerdict.Suppress(SuppressReason.REPEATED));
    assertThat(judge(again, 9_002)).isEqualTo(new TriggerVerdict.Hold(NOW, HoldReason.TOTAL_CAP));
  }

  private static TriggerIntent intent(int number) {
    return new TriggerIntent(
        "key " + number,
        "c",
        person(number),
        Occurrence.eventRecorded("buys"),
        number,
        NOW,
        NOW.plusSeconds(1));
  }

  @Test
  void whatIsPlannedAgainCountsOnce() {
    TriggerMemory memory = new TriggerMemory(TriggerLimits.none().total(2));
    assertThat(judge(memory, 1)).isEqualTo(START);
    assertThat(judge(memory, 2)).isEqualTo(START);

    memory.planAgain(1);
    assertThat(judge(memory, 1)).isEqualTo(START);
    memory.planAgain();
    assertThat(judge(memory, 1)).isEqualTo(START);
    memory.keep();
    memory.planAgain();

    assertThat(judge(memory, 2)).isEqualTo(START);
    assertThat(judge(memory, 3)).isEqualTo(new TriggerVerdict.Hold(NOW, HoldReason.TOTAL_CAP));
  }
}
