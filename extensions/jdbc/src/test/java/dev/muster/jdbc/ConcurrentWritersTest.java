package dev.muster.jdbc;

import static dev.muster.jdbc.Given.NOON;
import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.changes;
import static dev.muster.jdbc.Given.email;
import static dev.muster.jdbc.Given.events;
import static dev.muster.jdbc.Given.find;
import static dev.muster.jdbc.Given.known;
import static dev.muster.jdbc.Given.person;
import static dev.muster.jdbc.Given.set;
import static dev.muster.jdbc.Given.shared;
import static dev.muster.jdbc.Given.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Change;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Target;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two writers at one time come out as if one had written after the other. */
class ConcurrentWritersTest {

  private static final Receipt MOVED = Receipt.refused(Refusal.MOVED);
  private static final Path COUNT = Path.of("count");

  private static List<Receipt> bothWrite(JdbcContactStore store, List<Write> a, List<Write> b) {
    CompletableFuture<List<Receipt>> other =
        CompletableFuture.supplyAsync(() -> store.write(SCOPE, b));
    List<Receipt> receipts = new ArrayList<>(store.write(SCOPE, a));
    receipts.addAll(other.join());
    return receipts;
  }

  private static List<Write> shuffled(List<Write> writes, long seed) {
    List<Write> shuffled = new ArrayList<>(writes);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  @ParameterizedTest
  @EnumSource
  void personIsMadeOnce(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("first@x.org", Map.of())));
      List<Write> people = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        people.add(person("p" + i + "@x.org", Map.of("n", (long) i)));
      }

      List<Receipt> receipts = bothWrite(store, shuffled(people, 1), shuffled(people, 2));

      assertThat(receipts).filteredOn(MOVED::equals).hasSize(500);
      Set<Identifier> all = new HashSet<>();
      IntStream.range(0, 500).forEach(i -> all.add(email("p" + i + "@x.org")));
      var found = store.find(SCOPE, new Lookup(all, Set.of(), 2, Set.of()));
      assertThat(all).allMatch(one -> found.carriers(one).contacts().size() == 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eventIsAppendedOnce(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("one@x.org", Map.of())));
      Target one = known(find(store, email("one@x.org")).orElseThrow());
      Set<EventKey> keys = new HashSet<>();
      List<Write> appends = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        EventKey key = new EventKey("order-" + i);
        keys.add(key);
        appends.add(events(one, new EventAppend(key, "bought", NOON, Map.of())));
      }

      List<Receipt> receipts = bothWrite(store, shuffled(appends, 1), shuffled(appends, 2));

      assertThat(receipts).filteredOn(MOVED::equals).hasSize(500);
      assertThat(store.known(SCOPE, keys)).isEqualTo(keys);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noUpdateIsLost(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      List<Write> people = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        people.add(person("p" + i + "@x.org", Map.of("count", 0L)));
      }
      store.write(SCOPE, people);

      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> count(store, 5, 1));
      count(store, 5, 2);
      other.join();

      for (int i = 0; i < 100; i++) {
        ContactSnapshot one = find(store, email("p" + i + "@x.org"), COUNT).orElseThrow();
        assertThat(one.value(COUNT)).contains(10L);
      }
    }
  }

  /** Adds one to everybody's count, again and again until it has been done so many times. */
  private static void count(JdbcContactStore store, int times, long seed) {
    for (int round = 0; round < times; round++) {
      Set<String> left = new HashSet<>();
      IntStream.range(0, 100).forEach(i -> left.add("p" + i + "@x.org"));
      while (!left.isEmpty()) {
        List<String> addresses = new ArrayList<>(left);
        Collections.shuffle(addresses, new Random(seed + round));
        List<Receipt> receipts =
            store.write(SCOPE, addresses.stream().map(a -> oneMore(store, a)).toList());
        for (int i = 0; i < addresses.size(); i++) {
          if (receipts.get(i).kind() == Receipt.Kind.WRITTEN) {
            left.remove(addresses.get(i));
          }
        }
      }
    }
  }

  private static Write oneMore(JdbcContactStore store, String address) {
    ContactSnapshot seen = find(store, email(address), COUNT).orElseThrow();
    long count = (Long) seen.value(COUNT).orElseThrow();
    return changes(known(seen), new Change(COUNT, Optional.of(count), Optional.of(count + 1)));
  }

  @ParameterizedTest
  @EnumSource
  void whatMovedSinceItWasLookedUpIsReadAgain(TestDatabase database) {
    String url = database.freshUrl();
    try (JdbcContactStore store = JdbcContactStore.open(url);
        JdbcContactStore other = JdbcContactStore.open(url)) {
      store.write(SCOPE, List.of(person("a@x.org", Map.of("count", 0L))));
      ContactSnapshot seen = find(store, email("a@x.org"), COUNT).orElseThrow();
      Write moves =
          ContactWrite.to(known(seen))
              .releases(List.of(email("a@x.org")))
              .claims(List.of(unique(email("b@x.org"))))
              .build();
      assertThat(other.write(SCOPE, List.of(moves))).doesNotContain(MOVED);

      List<Receipt> receipts =
          store.write(
              SCOPE,
              List.of(
                  changes(known(seen), set("count", 1L)), person("a@x.org", Map.of("count", 7L))));

      assertThat(receipts)
          .extracting(Receipt::kind)
          .containsExactly(Receipt.Kind.REFUSED, Receipt.Kind.WRITTEN);
      assertThat(find(store, email("b@x.org"), COUNT).orElseThrow().value(COUNT)).contains(0L);
      assertThat(find(store, email("a@x.org"), COUNT).orElseThrow().value(COUNT)).contains(7L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasLookedUpIsChangedWhole(TestDatabase database) {
    Path name = Path.of("name");
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("a@x.org", Map.of("count", 0L, "name", "Ana"))));
      ContactSnapshot seen = find(store, email("a@x.org"), COUNT).orElseThrow();

      store.write(SCOPE, List.of(changes(known(seen), set("count", 1L))));

      ContactSnapshot after = find(store, email("a@x.org"), COUNT, name).orElseThrow();
      assertThat(after.value(COUNT)).contains(1L);
      assertThat(after.value(name)).contains("Ana");
      assertThat(store.write(SCOPE, List.of(changes(known(seen), set("count", 2L)))))
          .containsExactly(MOVED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void guardHoldsAgainstAnotherWriter(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      for (int round = 0; round < 10; round++) {
        Identifier phone = Identifier.of("phone", "+44" + round);
        Write guarded =
            ContactWrite.to(new Target.Fresh(List.of(new Guard(phone, Set.of()))))
                .claims(List.of(shared(phone)))
                .build();

        List<Receipt> receipts = bothWrite(store, List.of(guarded), List.of(guarded));

        assertThat(receipts).filteredOn(MOVED::equals).hasSize(1);
      }
    }
  }
}
