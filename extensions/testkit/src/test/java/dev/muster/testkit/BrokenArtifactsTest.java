package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.spi.ArtifactStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each promise of a store of files is broken by one here, and caught by its number's test. */
class BrokenArtifactsTest {

  /** An honest store, of which the tests twist one call or another. */
  private static class Twisted implements ArtifactStore {

    final InMemoryArtifacts honest;

    Twisted(Clock clock) {
      honest = new InMemoryArtifacts(clock);
    }

    @Override
    public Artifact put(Scope scope, String name, Content content) throws IOException {
      return honest.put(scope, name, content);
    }

    @Override
    public List<Artifact> list(Scope scope) throws IOException {
      return honest.list(scope);
    }

    @Override
    public Optional<InputStream> open(Scope scope, String name) throws IOException {
      return honest.open(scope, name);
    }

    @Override
    public void remove(Scope scope, Set<String> names) throws IOException {
      honest.remove(scope, names);
    }
  }

  private interface ContractTest {

    void on(ArtifactStoreContract contract) throws IOException;
  }

  private static void caught(ContractTest test, Function<Clock, ArtifactStore> broken) {
    ArtifactStoreContract contract =
        new ArtifactStoreContract() {
          @Override
          protected ArtifactStore store(Clock clock) {
            return broken.apply(clock);
          }
        };
    assertCaught(
        () -> {
          try {
            test.on(contract);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void a1CatchesAStoreThatForgets() {
    caught(
        ArtifactStoreContract::a1ListsWhatWasPut,
        clock ->
            new Twisted(clock) {
              @Override
              public List<Artifact> list(Scope scope) throws IOException {
                return List.of();
              }
            });
  }

  @Test
  void a2CatchesAStoreThatRemovesBeforeItReplaces() {
    caught(
        ArtifactStoreContract::a2ReplacesInOneStep,
        clock ->
            new Twisted(clock) {
              @Override
              public Artifact put(Scope scope, String name, Content content) throws IOException {
                remove(scope, Set.of(name));
                return super.put(scope, name, content);
              }
            });
  }

  @Test
  void a3CatchesAStoreThatKeepsHalfAFile() {
    caught(
        ArtifactStoreContract::a3LeavesAllAsItWas,
        clock ->
            new Twisted(clock) {
              @Override
              public Artifact put(Scope scope, String name, Content content) throws IOException {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                  content.writeTo(bytes);
                } finally {
                  super.put(scope, name, out -> out.write(bytes.toByteArray()));
                }
                return super.put(scope, name, content);
              }
            });
  }

  @Test
  void a4CatchesAStoreThatAnswersAnEmptyFileForNone() {
    caught(
        ArtifactStoreContract::a4OpensTheVeryBytes,
        clock ->
            new Twisted(clock) {
              @Override
              public Optional<InputStream> open(Scope scope, String name) throws IOException {
                return super.open(scope, name)
                    .or(() -> Optional.of(new ByteArrayInputStream(new byte[0])));
              }
            });
  }

  @Test
  void a5CatchesAStoreThatListsBackwards() {
    caught(
        ArtifactStoreContract::a5ListsByName,
        clock ->
            new Twisted(clock) {
              @Override
              public List<Artifact> list(Scope scope) throws IOException {
                List<Artifact> all = new ArrayList<>(super.list(scope));
                Collections.reverse(all);
                return all;
              }
            });
  }

  @Test
  void a6CatchesAStoreThatRemovesTheFirstAlone() {
    caught(
        ArtifactStoreContract::a6Removes,
        clock ->
            new Twisted(clock) {
              @Override
              public void remove(Scope scope, Set<String> names) throws IOException {
                super.remove(scope, Set.of(names.stream().sorted().toList().get(0)));
              }
            });
  }

  @Test
  void a7CatchesAStoreWhoseImportsMeet() {
    caught(
        ArtifactStoreContract::a7KeepsImportsApart,
        clock ->
            new Twisted(clock) {
              @Override
              public Artifact put(Scope scope, String name, Content content) throws IOException {
                return super.put(joined(scope), name, content);
              }

              @Override
              public List<Artifact> list(Scope scope) throws IOException {
                return super.list(joined(scope));
              }

              @Override
              public Optional<InputStream> open(Scope scope, String name) throws IOException {
                return super.open(joined(scope), name);
              }

              private Scope joined(Scope scope) {
                return new Scope(scope.tenant(), scope.importId().toLowerCase(Locale.ROOT), "any");
              }
            });
  }

  @Test
  void a8CatchesAStoreThatKeepsForEver() {
    caught(
        ArtifactStoreContract::a8Expires,
        clock -> new Twisted(Clock.fixed(clock.instant(), clock.getZone())));
  }
}
