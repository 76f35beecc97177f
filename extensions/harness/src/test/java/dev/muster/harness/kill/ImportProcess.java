package dev.muster.harness.kill;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.files.FolderArtifacts;
import dev.muster.harness.oracle.Setting;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Line;
import dev.muster.harness.record.RecordedEngine;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.KeyUse;
import dev.muster.model.Notice;
import dev.muster.report.ImportFile;
import dev.muster.report.MusterException;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.WithoutKeys;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The process that is killed: imports one file, and tells a recorder what it does. */
public final class ImportProcess {

  /** How a process ends that came to an end which the importer documents, but is not done. */
  static final int STOPPED = 3;

  private final Map<String, String> options = new HashMap<>();
  private final Line line;

  private ImportProcess(String[] args) {
    for (String arg : args) {
      int at = arg.indexOf('=');
      options.put(arg.substring(0, at), arg.substring(at + 1));
    }
    line = new Line(Integer.parseInt(options.get("recorder")));
  }

  /** Imports as the options say. */
  public static void main(String... args) throws IOException {
    System.exit(new ImportProcess(args).run());
  }

  private int run() throws IOException {
    line.say("HELLO", List.of());
    try (JdbcContactStore store = JdbcContactStore.open(options.get("url"))) {
      Importer importer = importer(store);
      String key = options.get("key");
      ImportSource source = ImportSource.of(Path.of(options.get("file")));
      if (options.get("verb").equals("undo")) {
        importer.undo(key);
      } else if (options.get("verb").equals("cancel")) {
        cancel(importer, source.key(key));
      } else {
        importer.resume(key, source);
      }
      line.say("DONE", List.of());
      return 0;
    } catch (MusterException stopped) {
      stopped.printStackTrace();
      return STOPPED;
    }
  }

  /** Starts a job and cancels it when the recorder says so. */
  private void cancel(Importer importer, ImportSource source) {
    ImportJob job = importer.startResume(options.get("key"), source);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(job)));
    job.report().toCompletableFuture().join();
  }

  /** On a line of its own, as the import's line may be held. */
  private void stop(ImportJob job) {
    job.cancel();
    new Line(Integer.parseInt(options.get("recorder"))).say("STOPPING", List.of());
    job.report().toCompletableFuture().join();
  }

  private Importer importer(JdbcContactStore store) throws IOException {
    ImporterBuilder builder =
        Setting.importer(
                Workload.Kind.valueOf(options.get("kind")), Long.parseLong(options.get("cap")))
            .contacts(WatchedJournaledStore.over(store, calls()))
            .tenant(options.get("tenant"))
            .chunkRows(Integer.parseInt(options.get("chunk")))
            .clock(clock())
            .notifier((scope, notice) -> line.say("TELL", List.of(text(notice))))
            .files(
                FolderArtifacts.in(Path.of(options.get("files"))),
                EnumSet.of(ImportFile.ERRORS, ImportFile.OUTCOMES, ImportFile.UNPROCESSED));
    String keys = options.get("keys");
    return keys.equals("HONOURED")
        ? builder.campaigns(new RecordedEngine(line, KeyUse.HONOURED)).build()
        : builder
            .campaigns(new RecordedEngine(line, KeyUse.IGNORED))
            .delivery(DeliveryRules.standard().withoutKeys(WithoutKeys.valueOf(keys)))
            .build();
  }

  private Clock clock() {
    Duration ahead = Duration.ofSeconds(Long.parseLong(options.get("clock")));
    return Clock.fixed(Workload.NOW.plus(ahead), ZoneOffset.UTC);
  }

  private static String text(Notice notice) {
    return notice.key()
        + " "
        + notice.kind()
        + " "
        + notice.state()
        + " "
        + new TreeMap<>(notice.counts())
        + " "
        + notice.rejected();
  }

  /** Tells of what matters to know where a kill fell. */
  private CallWatcher calls() {
    EnumSet<StoreCall> told = EnumSet.of(StoreCall.OPEN, StoreCall.COMMIT, StoreCall.FINISH);
    return new CallWatcher() {
      @Override
      public void before(StoreCall call) {
        if (told.contains(call)) {
          line.say("CALL", List.of("before " + call));
        }
      }

      @Override
      public void after(StoreCall call) {
        if (told.contains(call)) {
          line.say("CALL", List.of("after " + call));
        }
      }
    };
  }
}
