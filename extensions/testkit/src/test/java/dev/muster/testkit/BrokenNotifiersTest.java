package dev.muster.testkit;

import dev.muster.model.Notice;
import dev.muster.model.Scope;
import dev.muster.spi.Notifier;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each promise of a notifier is broken by one here, and caught by the test of its number. */
class BrokenNotifiersTest {

  private static void caught(Consumer<NotifierContract> test, UnaryOperator<Notifier> broken) {
    RecordingNotifier honest = new RecordingNotifier();
    NotifierContract contract =
        new NotifierContract() {
          @Override
          protected Notifier notifier() {
            return broken.apply(honest);
          }

          @Override
          protected List<Notice> told(String tenant) {
            return honest.told(tenant);
          }
        };
    BrokenStores.assertCaught(() -> test.accept(contract));
  }

  private static Notice with(Notice notice, String key, List<Long> rejected) {
    return new Notice(
        key,
        notice.kind(),
        notice.state(),
        notice.at(),
        notice.file(),
        notice.counts(),
        rejected,
        Map.of());
  }

  @Test
  void n1CatchesANotifierThatLeavesOutTheRejected() {
    caught(
        NotifierContract::n1NoticeIsWhole,
        honest -> (scope, notice) -> honest.tell(scope, with(notice, notice.key(), List.of())));
  }

  @Test
  void n2CatchesANotifierThatTellsTwice() {
    caught(
        NotifierContract::n2NoticeToldAgainIsToldOnce,
        honest ->
            (scope, notice) ->
                honest.tell(scope, with(notice, UUID.randomUUID().toString(), notice.rejected())));
  }

  @Test
  void n3CatchesANotifierThatMixesTenants() {
    caught(
        NotifierContract::n3TenantsAreApart,
        honest -> (scope, notice) -> honest.tell(new Scope("acme", scope.importId(), "x"), notice));
  }
}
