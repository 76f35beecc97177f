package dev.muster.jdbc;

import static dev.muster.jdbc.Given.NOON;
import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcOutboxTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static JdbcOutbox outbox(TestDatabase database) {
    return JdbcOutbox.open(database.freshUrl(), occurrence -> List.of());
  }

  private static List<String> keys(List<Leased> leased) {
    return leased.stream().map(one -> one.intent().key()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void leaseThatEndsGivesItsIntentsBack(TestDatabase database) {
    try (JdbcOutbox outbox = outbox(database)) {
      outbox.start(SCOPE, List.of(intent("a", 1), intent("b", 2)));
      Instant now = NOON.plusSeconds(1);

      assertThat(outbox.lease(9, MINUTE, NOON.minusNanos(1_000_000))).isEmpty();
      List<Leased> first = outbox.lease(1, MINUTE, now);
      assertThat(first).containsExactly(new Leased("shop", "import-1", intent("a", 1)));
      assertThat(keys(outbox.lease(9, MINUTE, now))).containsExactly("b");
      assertThat(outbox.lease(9, MINUTE, now)).isEmpty();
      outbox.acknowledge(first);
      assertThat(keys(outbox.lease(9, MINUTE, now.plus(MINUTE)))).containsExactly("b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keyStaysTakenForEver(TestDatabase database) {
    try (JdbcOutbox outbox = outbox(database)) {
      outbox.start(SCOPE, List.of(intent("a", 1)));
      outbox.acknowledge(outbox.lease(9, MINUTE, NOON.plusSeconds(1)));
      outbox.start(SCOPE, List.of(intent("b", 1)));
      assertThat(outbox.withdraw(SCOPE)).isEqualTo(1);

      assertThat(outbox.start(SCOPE, List.of(intent("a", 1), intent("b", 1))))
          .isEqualTo(Map.of("a", Delivery.TAKEN, "b", Delivery.TAKEN));
      assertThat(outbox.lease(9, MINUTE, NOON.plusSeconds(3_600))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOnLeaseIsNotWithdrawn(TestDatabase database) {
    try (JdbcOutbox outbox = outbox(database)) {
      outbox.start(SCOPE, List.of(intent("a", 1), intent("b", 2)));
      assertThat(outbox.lease(1, MINUTE, NOON.plusSeconds(1))).hasSize(1);

      assertThat(outbox.withdraw(SCOPE)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalPollersAtOnceGetEachIntentOnce(TestDatabase database) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (JdbcOutbox outbox = outbox(database)) {
      outbox.start(SCOPE, IntStream.range(0, 200).mapToObj(i -> intent("k" + i, i + 1)).toList());
      List<Callable<List<String>>> pollers = Collections.nCopies(4, () -> pollAll(outbox));

      List<String> started = new ArrayList<>();
      for (Future<List<String>> poller : threads.invokeAll(pollers)) {
        started.addAll(poller.get());
      }

      assertThat(started).hasSize(200).doesNotHaveDuplicates();
      assertThat(outbox.lease(9, MINUTE, NOON.plus(MINUTE.multipliedBy(9)))).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> pollAll(JdbcOutbox outbox) {
    List<String> keys = new ArrayList<>();
    List<Leased> leased = outbox.lease(7, MINUTE, NOON.plusSeconds(1));
    while (!leased.isEmpty()) {
      keys.addAll(keys(leased));
      outbox.acknowledge(leased);
      leased = outbox.lease(7, MINUTE, NOON.plusSeconds(1));
    }
    return keys;
  }
}
