package dev.muster.harness.kill;

import dev.muster.files.FolderArtifacts;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Recorder;
import dev.muster.harness.record.StoreDump;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One import of one workload in a database of its own, by one process after the other. */
final class Trial implements AutoCloseable {

  private static final Scope SCOPE = new Scope("shop", "one", "importer");
  private static final long PATIENCE_MILLIS = 60_000;

  private final Database database;
  private final String url;
  private final Path folder = Database.Folders.fresh("trial");
  private final Recorder recorder = new Recorder();
  private final Map<String, String> options = new HashMap<>();
  private int heard;

  Trial(Database database, Workload workload, int chunkRows) {
    this.database = database;
    this.url = database.freshUrl();
    write(workload.bytes());
    options.put("verb", "resume");
    options.put("url", url);
    options.put("recorder", Integer.toString(recorder.port()));
    options.put("kind", workload.kind().name());
    options.put("cap", Long.toString(workload.cap()));
    options.put("chunk", Integer.toString(chunkRows));
    options.put("key", SCOPE.importId());
    options.put("tenant", SCOPE.tenant());
    options.put("file", file().toString());
    options.put("files", folder.resolve("files").toString());
    options.put("keys", "HONOURED");
    options.put("clock", "0");
  }

  /** Sets an option of processes to come. */
  Trial with(String name, String value) {
    options.put(name, value);
    return this;
  }

  Path file() {
    return folder.resolve("people.csv");
  }

  void write(byte[] bytes) {
    try {
      Files.write(file(), bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Path folder() {
    return folder;
  }

  String url() {
    return url;
  }

  Recorder recorder() {
    return recorder;
  }

  /** Starts a process. */
  Child start() {
    heard = lastProcess();
    return Child.start(ImportProcess.class, folder, options);
  }

  /** Starts a process and waits until its JVM is there. */
  Child startAndGreet() {
    return startUntil("HELLO");
  }

  /** Starts a process and waits until it makes the first call of its store. */
  Child startUntilItBegins() {
    return startUntil("CALL");
  }

  private Child startUntil(String kind) {
    int before = recorder.count(kind);
    Child child = start();
    if (!recorder.hears(kind, before + 1, PATIENCE_MILLIS)) {
      throw new AssertionError("a process must say that it is there:\n" + child.printed());
    }
    return child;
  }

  /** Has a process run to its end, which must be a good one. */
  void finish() {
    try (Child child = start()) {
      int end = child.end();
      if (end != 0) {
        throw new AssertionError(
            "a process must end with 0, ended with " + end + ":\n" + child.printed());
      }
    }
  }

  /** Says where the last process stood when it was last heard of. */
  String position() {
    int last = lastProcess();
    String position = "nothing";
    for (Recorder.Said one : recorder.said()) {
      if (last > heard && one.process() == last) {
        position = one.kind().equals("CALL") ? one.lines().get(0) : one.kind();
      }
    }
    return position;
  }

  private int lastProcess() {
    return recorder.said().stream().mapToInt(Recorder.Said::process).max().orElse(0);
  }

  /** Answers what is left behind. */
  Evidence evidence() {
    recorder.close();
    return new Evidence(
        StoreDump.of(url, SCOPE),
        files(),
        recorder.lines("START").stream()
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .distinct()
            .sorted()
            .toList(),
        recorder.lines("TELL").stream().distinct().sorted().toList());
  }

  private List<String> files() {
    try {
      FolderArtifacts artifacts = FolderArtifacts.in(folder.resolve("files"));
      List<String> all = new ArrayList<>();
      for (Artifact artifact : artifacts.list(SCOPE)) {
        try (InputStream in = artifacts.open(SCOPE, artifact.name()).orElseThrow()) {
          String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          text.lines().forEach(line -> all.add(artifact.name() + ": " + line));
        }
      }
      return all;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Throws everything away. */
  @Override
  public void close() {
    recorder.close();
    database.forget(url);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
