package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.muster.harness.oracle.Workload;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.StoreCall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** B12: errors of the JVM from any call of the store, and interrupts: no half batch, and resume. */
class B12ErrorsTest {

  private static final int CHUNK = 10;

  enum Trouble {
    OUT_OF_MEMORY,
    STACK_OVERFLOW,
    LINKAGE,
    UNKNOWN;

    private Error error() {
      return switch (this) {
        case OUT_OF_MEMORY -> new OutOfMemoryError("as the test told it to");
        case STACK_OVERFLOW -> new StackOverflowError("as the test told it to");
        case LINKAGE -> new NoClassDefFoundError("as the test told it to");
        case UNKNOWN -> new Error("as the test told it to");
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorAtAnyCallLeavesNoHalfBatch(Trouble trouble) {
    for (Workload.Kind kind : Workload.Kind.values()) {
      Workload workload = Workload.of(kind, 60, 20);
      int calls = Inside.calls(workload, CHUNK);
      for (int call = 1; call <= calls; call++) {
        for (boolean after : new boolean[] {false, true}) {
          Inside inside = new Inside(workload);
          CallWatcher watcher = new Throwing(trouble, call, after);
          Throwable thrown =
              catchThrowable(() -> inside.importer(watcher, CHUNK).build().run(inside.source()));
          assertThat(thrown).as(trouble + " at call " + call).isNotNull();
          inside.importer(CHUNK).build().resume("one", inside.source());
          assertThat(inside.differences()).as(trouble + " at call " + call).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void interruptChangesNothing(Workload.Kind kind) {
    Inside inside = new Inside(Workload.of(kind, 60, 21));
    CallWatcher interrupting = call -> Thread.currentThread().interrupt();
    try {
      inside.importer(interrupting, CHUNK).build().run(inside.source());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(inside.differences()).isEmpty();
  }

  /** Throws an error at one call. */
  private static final class Throwing implements CallWatcher {

    private final Trouble trouble;
    private final int number;
    private final boolean after;
    private int made;

    Throwing(Trouble trouble, int number, boolean after) {
      this.trouble = trouble;
      this.number = number;
      this.after = after;
    }

    @Override
    public void before(StoreCall call) {
      made++;
      throwIf(!after);
    }

    @Override
    public void after(StoreCall call) {
      throwIf(after);
    }

    private void throwIf(boolean here) {
      if (here && made == number) {
        throw trouble.error();
      }
    }
  }
}
