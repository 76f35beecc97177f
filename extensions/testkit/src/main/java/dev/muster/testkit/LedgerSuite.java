package dev.muster.testkit;

import static dev.muster.testkit.JournalUnderTest.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.ImportJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way of intents. */
abstract class LedgerSuite {

  static final Scope SCOPE = new Scope("acme", "import 1", "tester");

  private static final int CLAIMANTS = 4;
  private static final int AT_A_TIME = 7;

  abstract ImportJournal fresh();

  /** The journal as another process has it, or itself if none can. */
  abstract ImportJournal beside(ImportJournal journal);

  final JournalUnderTest begin() {
    return new JournalUnderTest(fresh(), SCOPE);
  }

  private JournalUnderTest with(String... keys) {
    JournalUnderTest journal = begin();
    BatchDraft batch = journal.batch(journal.open(), 1, 9);
    for (String key : keys) {
      batch.intent(intent(key, 1));
    }
    journal.keep(batch);
    return journal;
  }

  @Test
  @DisplayName("L1 an intent is pending until it is settled or moved")
  void l1IntentIsPendingUntilSettledOrMoved() {
    JournalUnderTest journal = begin();
    TriggerIntent one = intent("one", 1);
    TriggerIntent two = intent("two", 2);
    TriggerIntent three = intent("three", 3);
    journal.keep(journal.batch(journal.open(), 1, 2).intent(one).intent(two));
    journal.keep(journal.batch(journal.open(), 3, 3).intent(three));

    assertThat(journal.intents(IntentState.PENDING)).containsExactlyInAnyOrder(one, two, three);
    journal.journal().settle(SCOPE, Map.of("one", IntentState.DELIVERED));
    assertThat(journal.intents(IntentState.PENDING)).containsExactlyInAnyOrder(two, three);
    journal.journal().move(SCOPE, IntentState.PENDING, IntentState.WITHDRAWN);
    assertThat(journal.intents(IntentState.PENDING)).isEmpty();
    assertThat(journal.intents(IntentState.WITHDRAWN)).containsExactlyInAnyOrder(two, three);
  }

  @Test
  @DisplayName("L2 intents are answered in the order of their keys, page by page")
  void l2IntentsAreAnsweredInOrder() {
    JournalUnderTest journal = with("b2", "_", "a", "b10", "B", "b1", "other");
    journal.journal().settle(SCOPE, Map.of("other", IntentState.PARKED));

    assertThat(journal.keys(IntentState.PENDING)).containsExactly("B", "_", "a", "b1", "b10", "b2");
    assertThat(page(journal, "", 2)).containsExactly("B", "_");
    assertThat(page(journal, "_", 3)).containsExactly("a", "b1", "b10");
    assertThat(page(journal, "b10", 3)).containsExactly("b2");
    assertThat(page(journal, "b2", 3)).isEmpty();
    assertThat(page(journal, "aa", 1)).containsExactly("b1");
  }

  private static List<String> page(JournalUnderTest journal, String afterKey, int max) {
    return journal.journal().intents(SCOPE, IntentState.PENDING, afterKey, max).stream()
        .map(TriggerIntent::key)
        .toList();
  }

  @Test
  @DisplayName("L3 settling sets the intents named and no other")
  void l3SettlesWhatIsNamed() {
    JournalUnderTest journal = with("a", "b", "c", "d", "e", "f");

    journal
        .journal()
        .settle(
            SCOPE,
            Map.of(
                "a", IntentState.DELIVERED,
                "b", IntentState.PARKED,
                "c", IntentState.HELD,
                "d", IntentState.WITHDRAWN,
                "no such key", IntentState.DELIVERED));
    journal.journal().settle(SCOPE, Map.of("c", IntentState.PENDING, "b", IntentState.DELIVERED));

    assertThat(journal.keys(IntentState.DELIVERED)).containsExactly("a", "b");
    assertThat(journal.keys(IntentState.PARKED)).isEmpty();
    assertThat(journal.keys(IntentState.HELD)).isEmpty();
    assertThat(journal.keys(IntentState.WITHDRAWN)).containsExactly("d");
    assertThat(journal.keys(IntentState.PENDING)).containsExactly("c", "e", "f");
  }

  @Test
  @DisplayName("L4 moving moves all intents of one state, and counts them")
  void l4MovesAllOfOneState() {
    JournalUnderTest journal = with("a", "b", "c", "d");
    journal.journal().settle(SCOPE, Map.of("a", IntentState.DELIVERED, "b", IntentState.HELD));

    assertThat(journal.journal().move(SCOPE, IntentState.PENDING, IntentState.HELD)).isEqualTo(2);
    assertThat(journal.keys(IntentState.HELD)).containsExactly("b", "c", "d");
    assertThat(journal.keys(IntentState.PENDING)).isEmpty();
    assertThat(journal.journal().move(SCOPE, IntentState.PENDING, IntentState.HELD)).isZero();
    assertThat(journal.journal().move(SCOPE, IntentState.HELD, IntentState.PENDING)).isEqualTo(3);
    assertThat(journal.keys(IntentState.PENDING)).containsExactly("b", "c", "d");
    assertThat(journal.keys(IntentState.DELIVERED)).containsExactly("a");
  }

  @Test
  @DisplayName("L5 an intent over a cap is kept as that")
  void l5KeepsWhatIsOverACapApart() {
    JournalUnderTest journal = begin();
    TriggerIntent over = intent("over", 2);
    journal.keep(journal.batch(journal.open(), 1, 2).intent(intent("in", 1)).overCap(over));

    assertThat(journal.keys(IntentState.PENDING)).containsExactly("in");
    assertThat(journal.intents(IntentState.OVER_CAP)).containsExactly(over);
    journal.journal().move(SCOPE, IntentState.OVER_CAP, IntentState.RELEASED);
    assertThat(journal.keys(IntentState.RELEASED)).containsExactly("over");
  }

  @Test
  @DisplayName("L6 imports are found by the states of their intents")
  void l6FindsImportsByTheirIntents() {
    JournalUnderTest any = begin();
    keep(any.of("acme", "waits"), IntentState.PENDING);
    keep(any.of("acme", "is held"), IntentState.HELD);
    keep(any.of("acme", "is done"), IntentState.DELIVERED);
    keep(any.of("other", "of another"), IntentState.PENDING);
    ImportJournal journal = any.journal();

    assertThat(journal.importsWith("acme", Set.of(IntentState.PENDING, IntentState.HELD)))
        .containsExactlyInAnyOrder("waits", "is held");
    assertThat(journal.importsWith("acme", Set.of(IntentState.DELIVERED)))
        .containsExactly("is done");
    assertThat(journal.importsWith("acme", Set.of(IntentState.PARKED))).isEmpty();
  }

  @Test
  @DisplayName("L7 claiming moves those named that are in the state, and answers which")
  void l7ClaimsWhatIsInTheState() {
    JournalUnderTest journal = with("a", "b", "c", "d", "e");
    journal.journal().settle(SCOPE, Map.of("b", IntentState.DELIVERED, "c", IntentState.HELD));
    Set<String> wanted = Set.of("a", "b", "c", "d", "no such key");

    assertThat(claim(journal, wanted)).containsExactlyInAnyOrder("a", "d");
    assertThat(journal.keys(IntentState.UNKNOWN)).containsExactly("a", "d");
    assertThat(journal.keys(IntentState.DELIVERED)).containsExactly("b");
    assertThat(journal.keys(IntentState.HELD)).containsExactly("c");
    assertThat(journal.keys(IntentState.PENDING)).containsExactly("e");
    assertThat(claim(journal, wanted)).isEmpty();
    assertThat(
            journal.journal().claim(SCOPE, Set.of("a"), IntentState.UNKNOWN, IntentState.PENDING))
        .containsExactly("a");
    assertThat(claim(journal, wanted)).containsExactly("a");
  }

  private static Set<String> claim(JournalUnderTest journal, Set<String> keys) {
    return journal.journal().claim(SCOPE, keys, IntentState.PENDING, IntentState.UNKNOWN);
  }

  @Test
  @DisplayName("L8 of several who claim an intent at the same time, one is answered its key")
  void l8ClaimsEachForOne() {
    List<String> keys = IntStream.range(100, 350).mapToObj(i -> "key " + i).toList();
    JournalUnderTest journal = with(keys.toArray(String[]::new));
    List<ImportJournal> owners =
        Stream.generate(() -> beside(journal.journal())).limit(CLAIMANTS).toList();

    assertThat(Together.all(owners, owner -> claimAll(owner, keys)).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(journal.keys(IntentState.UNKNOWN)).isEqualTo(keys);
  }

  /** Page by page, so that others come in between; one at a time on a journal that is shared. */
  private static List<String> claimAll(ImportJournal owner, List<String> keys) {
    List<String> claimed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += AT_A_TIME) {
      Set<String> page = Set.copyOf(keys.subList(i, Math.min(keys.size(), i + AT_A_TIME)));
      synchronized (owner) {
        claimed.addAll(owner.claim(SCOPE, page, IntentState.PENDING, IntentState.UNKNOWN));
      }
    }
    return claimed;
  }

  private static void keep(JournalUnderTest journal, IntentState state) {
    journal.keep(journal.batch(journal.open(), 1, 1).intent(intent("key", 1)));
    journal.journal().move(journal.scope(), IntentState.PENDING, state);
  }
}
