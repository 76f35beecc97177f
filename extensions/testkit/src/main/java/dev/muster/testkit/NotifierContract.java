package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.model.Notice;
import dev.muster.model.Scope;
import dev.muster.spi.Notifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Notifier} promises, one test for each number.
 *
 * <p>Extend it, answer a notifier that has told nothing and what reached a tenant's people, and run
 * it as any JUnit class. Tests run one at a time, each on one thread.
 */
public abstract class NotifierContract {

  private static final Scope ACME = new Scope("acme", "import 1", "tester");
  private static final Scope OTHER = new Scope("Acme", "import 1", "tester");

  /** For subclasses. */
  protected NotifierContract() {}

  /** Answers a notifier that has told nothing; called once a test, before {@link #told}. */
  protected abstract Notifier notifier();

  /** Answers what has reached the people of a tenant through the notifier, in order. */
  protected abstract List<Notice> told(String tenant);

  private static Notice notice(String key, Notice.Kind kind) {
    return new Notice(
        key,
        kind,
        ImportState.CANCELLED,
        Instant.parse("2026-01-02T03:04:05.678901Z"),
        "people zoë '\" <b>.csv",
        Map.of("read", 12L, "rejected", 2L),
        List.of(3L, 1_000_000_000_000L),
        Map.of("errors", "errors of \"people\".csv"));
  }

  @Test
  @DisplayName("N1 a notice reaches people as a whole")
  void n1NoticeIsWhole() {
    Notifier notifier = notifier();
    Notice begun = notice("one", Notice.Kind.BEGUN);
    Notice ended = notice("two", Notice.Kind.ENDED);

    notifier.tell(ACME, begun);
    assertThat(told("acme")).containsExactly(begun);
    notifier.tell(ACME, ended);

    assertThat(told("acme")).containsExactly(begun, ended);
  }

  @Test
  @DisplayName("N2 a notice that is told again reaches people once")
  void n2NoticeToldAgainIsToldOnce() {
    Notifier notifier = notifier();
    Notice notice = notice("one", Notice.Kind.ENDED);

    notifier.tell(ACME, notice);
    notifier.tell(ACME, notice("two", Notice.Kind.ENDED));
    notifier.tell(new Scope("acme", "import 1", "somebody else"), notice);

    assertThat(told("acme")).containsExactly(notice, notice("two", Notice.Kind.ENDED));
  }

  @Test
  @DisplayName("N3 notices of tenants are apart")
  void n3TenantsAreApart() {
    Notifier notifier = notifier();
    Notice notice = notice("one", Notice.Kind.ENDED);

    notifier.tell(ACME, notice);
    assertThat(told("Acme")).isEmpty();
    notifier.tell(OTHER, notice);

    assertThat(told("acme")).containsExactly(notice);
    assertThat(told("Acme")).containsExactly(notice);
  }
}
