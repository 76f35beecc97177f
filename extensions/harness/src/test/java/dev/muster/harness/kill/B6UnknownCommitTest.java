package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.harness.kill.CommitProxy.Cut;
import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Setting;
import dev.muster.harness.oracle.Verdict;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Dumps;
import dev.muster.harness.record.StoreDump;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.Scope;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.testkit.RecordingCampaignEngine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * B6: connections are lost around COMMIT: before it reaches the server, on its way, while the
 * server ends the session, and after the server has carried it out. The import, and if need be a
 * resumed one, comes to what it would have come to.
 */
class B6UnknownCommitTest {

  private static final int CUTS = Integer.getInteger("muster.cuts", 50);
  private static final long SEED = Long.getLong("muster.seed", 1);
  private static final Scope SCOPE = new Scope("shop", "one", "importer");

  private final Map<Cut, Integer> made = new EnumMap<>(Cut.class);
  private long ambiguous;
  private long committed;

  @Test
  void importsSurviveCommitsOfUnknownFate() {
    int imports = 0;
    for (; made.values().stream().mapToInt(count -> count).sum() < CUTS; imports++) {
      importOnce(SEED + imports);
    }
    Figures.tell(
        "B6",
        imports
            + " imports, cuts "
            + made
            + ", ambiguous commits "
            + ambiguous
            + ", of which carried out "
            + committed);
    assertThat(ambiguous).isPositive();
    assertThat(committed).isPositive();
  }

  private void importOnce(long seed) {
    Random random = new Random(seed);
    Workload workload =
        Workload.of(any(random, Workload.Kind.values()), 60 + random.nextInt(100), seed);
    int chunk = 5 + random.nextInt(40);
    String url = Database.POSTGRESQL.freshUrl();
    JdbcContactStore.open(url).close();
    RecordingCampaignEngine engine = Setting.engine();
    try (CommitProxy proxy =
            new CommitProxy(port(url), number -> cut(random), pid -> Database.terminate(url, pid));
        JdbcContactStore store = opened(throughProxy(url, proxy.port()))) {
      Importer importer =
          Setting.importer(workload)
              .contacts(store)
              .campaigns(engine)
              .tenant(SCOPE.tenant())
              .chunkRows(chunk)
              .pause(time -> {})
              .build();
      ImportReport report = untilDone(importer, ImportSource.of(workload.bytes()));
      ambiguous += proxy.ambiguous();
      committed += proxy.committed();
      assertThat(report.rows().read()).isEqualTo(workload.records());
    }
    compare(workload, url, engine, "seed " + seed);
    Database.POSTGRESQL.forget(url);
  }

  private static JdbcContactStore opened(String url) {
    for (int tries = 0; ; tries++) {
      try {
        return JdbcContactStore.open(url);
      } catch (RuntimeException cut) {
        assertThat(tries).isLessThan(20);
      }
    }
  }

  private static ImportReport untilDone(Importer importer, ImportSource source) {
    for (int tries = 0; ; tries++) {
      try {
        return importer.resume(SCOPE.importId(), source);
      } catch (MusterException stopped) {
        assertThat(tries).isLessThan(20);
      }
    }
  }

  private Cut cut(Random random) {
    Cut cut =
        random.nextInt(12) > 0
            ? Cut.NONE
            : any(random, Cut.BEFORE, Cut.MEANWHILE, Cut.TERMINATE, Cut.REPLY);
    if (cut != Cut.NONE) {
      made.merge(cut, 1, Integer::sum);
    }
    return cut;
  }

  @SafeVarargs
  private static <T> T any(Random random, T... all) {
    return all[random.nextInt(all.length)];
  }

  private static void compare(
      Workload workload, String url, RecordingCampaignEngine engine, String what) {
    Verdict expected = Oracle.of(workload);
    Verdict seen = StoreDump.of(url, SCOPE).verdict();
    assertThat(expected.differences(seen)).as(what).isEmpty();
    assertThat(seen).as(what).isEqualTo(expected);
    List<String> started = engine.started().stream().map(Dumps::line).sorted().toList();
    assertThat(started).as(what).isEqualTo(expected.started());
  }

  private static int port(String url) {
    return Integer.parseInt(url.replaceAll(".*?:(\\d+)/.*", "$1"));
  }

  private static String throughProxy(String url, int port) {
    return url.replaceFirst(":\\d+/", ":" + port + "/") + "&sslmode=disable&gssEncMode=disable";
  }
}
