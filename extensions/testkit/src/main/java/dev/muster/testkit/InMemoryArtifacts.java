package dev.muster.testkit;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.spi.ArtifactStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An import's files in memory; they last as long as the object.
 *
 * <p>Calls come one at a time, on any thread.
 */
public final class InMemoryArtifacts implements ArtifactStore {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Clock clock;
  private final Map<List<String>, Map<String, Kept>> imports = new HashMap<>();

  private record Kept(ByteArrayOutputStream bytes, Instant expires) {}

  /** Makes an empty store whose files expire by the system's clock. */
  public InMemoryArtifacts() {
    this(Clock.systemUTC());
  }

  /** Makes an empty store whose files expire 30 days later by a clock. */
  public InMemoryArtifacts(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Artifact put(Scope scope, String name, Content content) throws IOException {
    Artifact.checkName(name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    Kept file = new Kept(bytes, clock.instant().plus(KEPT));
    files(scope).put(name, file);
    return artifact(name, file);
  }

  @Override
  public List<Artifact> list(Scope scope) {
    return files(scope).entrySet().stream()
        .filter(file -> isAlive(file.getValue()))
        .map(file -> artifact(file.getKey(), file.getValue()))
        .toList();
  }

  @Override
  public Optional<InputStream> open(Scope scope, String name) {
    return Optional.ofNullable(files(scope).get(name))
        .filter(this::isAlive)
        .map(file -> new ByteArrayInputStream(file.bytes.toByteArray()));
  }

  @Override
  public void remove(Scope scope, Set<String> names) {
    files(scope).keySet().removeAll(names);
  }

  /**
   * Answers a file in UTF-8 as a text, for assertions; without a byte order mark.
   *
   * @throws AssertionError if there is no such file
   */
  public String text(Scope scope, String name) {
    Kept file = files(scope).get(name);
    if (file == null) {
      throw new AssertionError(
          "there is no file " + name + " but only " + files(scope).keySet().stream().toList());
    }
    String text = file.bytes.toString(StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Map<String, Kept> files(Scope scope) {
    return imports.computeIfAbsent(
        List.of(scope.tenant(), scope.importId()), key -> new TreeMap<>());
  }

  private boolean isAlive(Kept file) {
    return clock.instant().isBefore(file.expires);
  }

  private static Artifact artifact(String name, Kept file) {
    return new Artifact(name, file.bytes.size(), file.expires, "memory:" + name);
  }
}
