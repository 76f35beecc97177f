package dev.muster.internal.dispatch;

import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls an engine, and does not wait for ever if that is wanted. One that hangs is not called again
 * before it has returned.
 *
 * <p>Not safe for use by several threads.
 */
final class EngineCalls {

  private final CampaignEngine engine;
  private final Optional<Duration> patience;
  private Optional<Thread> hanging = Optional.empty();

  EngineCalls(CampaignEngine engine, Optional<Duration> patience) {
    this.engine = engine;
    this.patience = patience;
  }

  /** Whether handing an intent over twice may start its campaign twice. */
  boolean ignoreKeys() {
    return engine.keys() == KeyUse.IGNORED;
  }

  Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    return patience.isPresent()
        ? start(scope, intents, patience.get())
        : engine.start(scope, intents);
  }

  private Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents, Duration longest) {
    if (hanging.filter(Thread::isAlive).isPresent()) {
      throw new IllegalStateException("the campaign engine hangs in an earlier call");
    }
    FutureTask<Map<String, Delivery>> call = new FutureTask<>(() -> engine.start(scope, intents));
    Thread thread = new Thread(call, "muster-engine");
    thread.setDaemon(true);
    hanging = Optional.of(thread);
    thread.start();
    Map<String, Delivery> answer = answer(call, longest);
    hanging = Optional.empty();
    return answer;
  }

  private Map<String, Delivery> answer(FutureTask<Map<String, Delivery>> call, Duration longest) {
    try {
      return call.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      hanging = Optional.empty();
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the campaign engine failed", e.getCause());
    } catch (TimeoutException e) {
      call.cancel(true);
      throw new IllegalStateException("the campaign engine hangs", e);
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the campaign engine was called", e);
    }
  }
}
