package dev.muster.files;

import dev.muster.internal.hash.Digest;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.spi.ArtifactStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps an import's files in a folder, for 30 days unless told otherwise.
 *
 * <p>Each import has a folder of its own, whose name is a hash: no text of a host becomes a path. A
 * file is written beside its place, forced to the disk and renamed; where the file system knows
 * owners, only they can read it. What has expired, of all tenants, is deleted when an import keeps
 * its first file, and by {@link #sweep}. A file's time of change is that of the clock.
 *
 * <p>Safe for several threads and processes that write different imports.
 *
 * <pre>{@code
 * Importer.builder().files(FolderArtifacts.in(Path.of("imports")), Set.of(ImportFile.ERRORS))
 * }</pre>
 */
public final class FolderArtifacts implements ArtifactStore {

  private static final Duration DAYS = Duration.ofDays(30);
  private static final String UNFINISHED = ".tmp";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

  private final Path root;
  private final Clock clock;
  private final Duration kept;

  private FolderArtifacts(Path root, Clock clock, Duration kept) {
    this.root = root;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * Answers a store in a folder, which is made if it is missing.
   *
   * @throws IOException if it cannot be made
   */
  public static FolderArtifacts in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new FolderArtifacts(folder, Clock.systemUTC(), DAYS);
  }

  /** Answers this store with another clock. */
  public FolderArtifacts clock(Clock other) {
    return new FolderArtifacts(root, other, kept);
  }

  /**
   * Answers this store for files that are kept for another time.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public FolderArtifacts keepFor(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("keepFor must be positive, was " + time);
    }
    return new FolderArtifacts(root, clock, time);
  }

  @Override
  public Artifact put(Scope scope, String name, Content content) throws IOException {
    Artifact.checkName(name);
    Path folder = folder(scope);
    prepare(scope, folder);
    Path beside = Files.createTempFile(folder, name, UNFINISHED);
    try {
      write(beside, content);
      return publish(beside, folder, name);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  @Override
  public List<Artifact> list(Scope scope) throws IOException {
    Path folder = folder(scope);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Artifact> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(FolderArtifacts::isFinished).sorted().toList()) {
        alive(file).ifPresent(found::add);
      }
    }
    return found;
  }

  @Override
  public Optional<InputStream> open(Scope scope, String name) throws IOException {
    Artifact.checkName(name);
    Path file = folder(scope).resolve(name);
    return alive(file).isPresent() ? Optional.of(Files.newInputStream(file)) : Optional.empty();
  }

  @Override
  public void remove(Scope scope, Set<String> names) throws IOException {
    for (String name : names) {
      Artifact.checkName(name);
      Files.deleteIfExists(folder(scope).resolve(name));
    }
  }

  /**
   * Deletes what has expired, of all tenants and imports.
   *
   * @throws IOException if something cannot be deleted
   */
  public void sweep() throws IOException {
    for (Path tenant : folders(root)) {
      for (Path one : folders(tenant)) {
        if (sweepImport(one)) {
          Files.delete(one);
        }
      }
    }
  }

  /** Answers whether nothing is left of an import. */
  private boolean sweepImport(Path folder) throws IOException {
    boolean empty = true;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (clock.instant().isBefore(expires(file))) {
          empty = false;
        } else {
          Files.deleteIfExists(file);
        }
      }
    }
    return empty;
  }

  /** Only folders that this class named are looked into. */
  private static List<Path> folders(Path above) throws IOException {
    try (Stream<Path> below = Files.list(above)) {
      return below.filter(path -> HASH.matcher(path.getFileName().toString()).matches()).toList();
    }
  }

  private Path folder(Scope scope) {
    return root.resolve(hash(scope.tenant())).resolve(hash(scope.importId()));
  }

  private static String hash(String text) {
    return Digest.of("folder").text(text).key().hex();
  }

  private void prepare(Scope scope, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      sweep();
      OwnerOnly.makeFolder(root.resolve(hash(scope.tenant())));
      OwnerOnly.makeFolder(folder);
    }
  }

  private static void write(Path file, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  private Artifact publish(Path beside, Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Files.setLastModifiedTime(beside, FileTime.from(now));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    OwnerOnly.force(folder);
    return artifact(file);
  }

  private Optional<Artifact> alive(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(artifact(file)).filter(it -> clock.instant().isBefore(it.expires()))
        : Optional.empty();
  }

  private Artifact artifact(Path file) throws IOException {
    return new Artifact(
        file.getFileName().toString(), Files.size(file), expires(file), file.toString());
  }

  private Instant expires(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().plus(kept);
  }

  private static boolean isFinished(Path file) {
    return !file.toString().endsWith(UNFINISHED);
  }
}
