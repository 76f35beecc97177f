package dev.muster.harness.kill;

import dev.muster.files.FolderArtifacts;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Dumps;
import dev.muster.harness.record.Recorder;
import dev.muster.harness.record.StoreDump;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.ImportEntry;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportReport;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One import of one workload in a database of its own, by one process after the other. */
final class Trial implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 300_000;

  private final String url;
  private final Path folder = Database.Folders.fresh("trial");
  private final Recorder recorder = new Recorder();
  private final Map<String, String> options = new HashMap<>();
  private int heard;

  private final Runnable forgetting;

  Trial(Database database, Workload workload, int chunkRows) {
    this(database.freshUrl(), workload, chunkRows, database::forget);
  }

  private Trial(String url, Workload workload, int chunkRows, Consumer<String> forget) {
    this.url = url;
    this.forgetting = () -> forget.accept(url);
    write(workload.bytes());
    options.put("verb", "resume");
    options.put("url", url);
    options.put("recorder", Integer.toString(recorder.port()));
    options.put("kind", workload.kind().name());
    options.put("cap", Long.toString(workload.cap()));
    options.put("chunk", Integer.toString(chunkRows));
    options.put("key", "one");
    options.put("tenant", "shop");
    options.put("file", file().toString());
    options.put("files", folder.resolve("files").toString());
    options.put("keys", "HONOURED");
    options.put("clock", "0");
  }

  /** Answers a trial in a database that is somebody else's to forget. */
  static Trial at(String url, Workload workload, int chunkRows) {
    return new Trial(url, workload, chunkRows, any -> {});
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
    return startUnder(List.of());
  }

  /** Starts a process by way of a command that runs another one. */
  Child startUnder(List<String> command) {
    heard = lastProcess();
    return Child.start(command, ImportProcess.class, folder, options);
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
      String state = child.isAlive() ? child.threads() : "it has ended";
      child.close();
      throw new AssertionError(
          "a process must say " + kind + ":\n" + child.printed() + "\n" + state);
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

  private Scope scope() {
    return new Scope(options.get("tenant"), options.get("key"), "importer");
  }

  private int lastProcess() {
    return recorder.said().stream().mapToInt(Recorder.Said::process).max().orElse(0);
  }

  /** Answers what the store holds now. */
  StoreDump dump() {
    return StoreDump.of(url, scope());
  }

  /** Answers what the journal tells people of the import. */
  List<String> report() {
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      ImportEntry entry = store.entry(scope()).orElseThrow();
      return List.of(entry.toString(), HistoryEntry.of(entry).toJson());
    }
  }

  /** Answers the intents of a state. */
  Set<String> intents(IntentState state) {
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      return Set.copyOf(Dumps.intents(store, scope(), state));
    }
  }

  /** Answers what is left behind. */
  Evidence evidence() {
    recorder.close();
    return new Evidence(
        dump(),
        files(),
        recorder.lines("START").stream()
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .distinct()
            .sorted()
            .toList(),
        recorder.lines("TELL").stream().distinct().sorted().toList());
  }

  /** Answers the lines of the files that the journal names, each with what its file is. */
  List<String> files() {
    try {
      FolderArtifacts artifacts = FolderArtifacts.in(folder.resolve("files"));
      List<String> all = new ArrayList<>();
      for (Map.Entry<String, String> file : places().entrySet()) {
        String name = Path.of(file.getValue()).getFileName().toString();
        try (InputStream in = artifacts.open(scope(), name).orElseThrow()) {
          String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          text.lines().forEach(line -> all.add(file.getKey() + ": " + line));
        }
      }
      return all;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Parts of batches, and files of an owner who came late, may be left; nobody reads them. */
  private Map<String, String> places() {
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      HistoryEntry entry = HistoryEntry.of(store.entry(scope()).orElseThrow());
      return new TreeMap<>(entry.report().map(ImportReport::files).orElse(Map.of()));
    }
  }

  /** Throws everything away. */
  @Override
  public void close() {
    recorder.close();
    forgetting.run();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
