package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.spi.ArtifactStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ArtifactStore} promises, one test for each number. That a file outlasts the
 * process is not tested here.
 *
 * <p>Extend it, answer an empty store from {@link #store}, and run it as any JUnit class.
 *
 * <p>Tests run one at a time, each on one thread.
 */
public abstract class ArtifactStoreContract {

  private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");
  private static final Scope SCOPE = scope("acme", "import 1");

  private final SettableClock clock = new SettableClock(START);

  /** For subclasses. */
  protected ArtifactStoreContract() {}

  /** Answers a store that has no file, and whose files expire by a clock. */
  protected abstract ArtifactStore store(Clock clock);

  private static Scope scope(String tenant, String importId) {
    return new Scope(tenant, importId, "tester");
  }

  private static Artifact put(ArtifactStore store, Scope scope, String name, String text)
      throws IOException {
    return store.put(scope, name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<String> text(ArtifactStore store, Scope scope, String name)
      throws IOException {
    Optional<InputStream> opened = store.open(scope, name);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream file = opened.get()) {
      return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  @DisplayName("A1 a file that was put is listed as it was answered")
  void a1ListsWhatWasPut() throws IOException {
    ArtifactStore store = store(clock);

    Artifact put = put(store, SCOPE, "errors.csv", "zoë");

    assertThat(put.name()).isEqualTo("errors.csv");
    assertThat(put.bytes()).isEqualTo(4);
    assertThat(put.expires()).isAfter(START);
    assertThat(store.list(SCOPE)).containsExactly(put);
  }

  @Test
  @DisplayName("A2 a file replaces another of its name, and the old one stands until then")
  void a2ReplacesInOneStep() throws IOException {
    ArtifactStore store = store(clock);
    Artifact old = put(store, SCOPE, "errors.csv", "a longer old text");

    Artifact replaced =
        store.put(
            SCOPE,
            "errors.csv",
            out -> {
              out.write("new".getBytes(StandardCharsets.UTF_8));
              assertThat(store.list(SCOPE)).as("listed while written").containsExactly(old);
              assertThat(text(store, SCOPE, "errors.csv"))
                  .as("opened while written")
                  .hasValue("a longer old text");
            });

    assertThat(store.list(SCOPE)).containsExactly(replaced);
    assertThat(text(store, SCOPE, "errors.csv")).hasValue("new");
  }

  @Test
  @DisplayName("A3 a file whose content fails is not there, and the one before it is")
  void a3LeavesAllAsItWas() throws IOException {
    ArtifactStore store = store(clock);
    Artifact old = put(store, SCOPE, "errors.csv", "old");
    IOException broken = new IOException("broken, as the test told it to be");
    ArtifactStore.Content content =
        out -> {
          out.write('x');
          throw broken;
        };

    assertThatThrownBy(() -> store.put(SCOPE, "errors.csv", content)).isSameAs(broken);
    assertThatThrownBy(() -> store.put(SCOPE, "warnings.csv", content)).isSameAs(broken);

    assertThat(store.list(SCOPE)).containsExactly(old);
    assertThat(text(store, SCOPE, "errors.csv")).hasValue("old");
    assertThat(text(store, SCOPE, "warnings.csv")).isEmpty();
  }

  @Test
  @DisplayName("A4 a file opens with its very bytes, an unknown one not at all")
  void a4OpensTheVeryBytes() throws IOException {
    ArtifactStore store = store(clock);
    String hostile = "\uFEFF=1+1\r\n\u0000\t🙂" + "x".repeat(100_000);
    put(store, SCOPE, "a-1.csv", hostile);
    put(store, SCOPE, "empty", "");

    assertThat(text(store, SCOPE, "a-1.csv")).hasValue(hostile);
    assertThat(text(store, SCOPE, "empty")).hasValue("");
    assertThat(text(store, SCOPE, "a-2.csv")).isEmpty();
  }

  @Test
  @DisplayName("A5 files are listed once, by name")
  void a5ListsByName() throws IOException {
    ArtifactStore store = store(clock);
    for (String name : List.of("b", "part-10", "a.csv", "part-2", "b")) {
      put(store, SCOPE, name, name);
    }

    assertThat(store.list(SCOPE))
        .extracting(Artifact::name)
        .containsExactly("a.csv", "b", "part-10", "part-2");
  }

  @Test
  @DisplayName("A6 what is removed is gone, the rest is not")
  void a6Removes() throws IOException {
    ArtifactStore store = store(clock);
    put(store, SCOPE, "a", "1");
    put(store, SCOPE, "b", "2");
    Artifact rest = put(store, SCOPE, "c", "3");

    store.remove(SCOPE, Set.of("a", "b", "never-there"));

    assertThat(store.list(SCOPE)).containsExactly(rest);
    assertThat(text(store, SCOPE, "a")).isEmpty();
  }

  @Test
  @DisplayName("A7 any text names tenants and imports, and none sees another's files")
  void a7KeepsImportsApart() throws IOException {
    ArtifactStore store = store(clock);
    List<Scope> scopes =
        List.of(
            SCOPE,
            scope("acme", "IMPORT 1"),
            scope("acme", "import 1/../import 2"),
            scope("acme", "import 2"),
            scope("acme", "../acme"),
            scope("..", "acme"),
            scope("acme/import 1", "."),
            scope("a\u0000b", "\\\\server\\share"),
            scope("CON", "zoë\n=1"));
    for (Scope scope : scopes) {
      put(store, scope, "errors.csv", scope.toString());
    }

    for (Scope scope : scopes) {
      assertThat(store.list(scope)).hasSize(1);
      assertThat(text(store, scope, "errors.csv")).hasValue(scope.toString());
    }
    assertThatThrownBy(() -> put(store, SCOPE, "../errors.csv", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A8 a file is there until it expires, and not from then on")
  void a8Expires() throws IOException {
    ArtifactStore store = store(clock);
    Artifact first = put(store, SCOPE, "first", "1");
    clock.set(START.plusSeconds(60));
    Artifact second = put(store, SCOPE, "second", "2");

    clock.set(first.expires().minusMillis(1));
    assertThat(store.list(SCOPE)).containsExactly(first, second);
    assertThat(text(store, SCOPE, "first")).hasValue("1");

    clock.set(first.expires());
    assertThat(store.list(SCOPE)).containsExactly(second);
    assertThat(text(store, SCOPE, "first")).isEmpty();

    clock.set(second.expires());
    assertThat(store.list(SCOPE)).isEmpty();
  }
}
