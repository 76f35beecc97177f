package dev.muster.testkit;

import dev.muster.model.Notice;
import dev.muster.model.Scope;
import dev.muster.spi.Notifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A notifier that tells nobody and remembers what it was to tell, each key of a tenant once.
 *
 * <p>Never fails, unless told otherwise. Throws an {@link AssertionError} when two calls come at
 * once.
 */
public final class RecordingNotifier implements Notifier {

  private record Key(String tenant, String key) {}

  private final Turn turn = new Turn("the notifier");
  private final Map<Key, Notice> told = new LinkedHashMap<>();
  private int failing;
  private int calls;

  /** Makes a notifier that has told nothing. */
  public RecordingNotifier() {}

  /** Throws from the next so many calls. */
  public RecordingNotifier failing(int howMany) {
    failing = howMany;
    return this;
  }

  /** Answers what a tenant's people were told, in order. */
  public List<Notice> told(String tenant) {
    return turn.take(
        () ->
            told.entrySet().stream()
                .filter(each -> each.getKey().tenant().equals(tenant))
                .map(Map.Entry::getValue)
                .toList());
  }

  /** Answers how many calls there were, those that failed included. */
  public int calls() {
    return calls;
  }

  @Override
  public void tell(Scope scope, Notice notice) {
    turn.take(
        () -> {
          calls++;
          if (failing > 0) {
            failing--;
            throw new IllegalStateException("the notifier is down, as the test told it to be");
          }
          told.putIfAbsent(new Key(scope.tenant(), notice.key()), notice);
          return notice;
        });
  }
}
