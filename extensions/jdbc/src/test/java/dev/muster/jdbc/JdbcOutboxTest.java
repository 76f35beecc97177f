package dev.muster.jdbc;

import static dev.muster.jdbc.Given.NOON;
import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
}
