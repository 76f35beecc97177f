package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Workload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * B7: the database server crashes during an import and is started again; it had acknowledged
 * nothing that it does not have.
 */
class B7CrashedServerTest {

  private static final int CRASHES = Integer.getInteger("muster.crashes", 2);
  private static final long SEED = Long.getLong("muster.seed", 1);
  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 400, 13);

  @Test
  void importGoesOnAfterTheServerWasStartedAgain() throws IOException {
    Undisturbed undisturbed = Undisturbed.of(Database.H2, WORKLOAD, 20);
    Path data = Database.Folders.fresh("server").resolve("data");
    EmbeddedPostgres server = Database.serverIn(data, 0);
    int port = server.getPort();
    String url = server.getJdbcUrl("postgres", "postgres");
    Random random = new Random(SEED);
    int stopped = 0;
    for (int i = 0; i < CRASHES; i++) {
      Database.execute(url, "CREATE SCHEMA crash_" + i);
      try (Trial trial = Trial.at(url + "&currentSchema=crash_" + i, WORKLOAD, 20)) {
        String place = random.nextBoolean() ? "before COMMIT" : "START";
        Halt halt = Halt.at(trial.recorder(), place, 1 + random.nextInt(12));
        try (Child child = trial.start()) {
          halt.reached();
          halt.release();
          crash(data);
          stopped += child.end() == 0 ? 0 : 1;
          server.close();
          server = Database.serverIn(data, port);
        }
        trial.finish();
        Evidence seen = trial.evidence();
        assertThat(undisturbed.evidence().dump().differences(seen.dump())).isEmpty();
        assertThat(seen.dump()).isEqualTo(undisturbed.evidence().dump());
        assertThat(seen.started()).isEqualTo(undisturbed.evidence().started());
        assertThat(seen.files()).isEqualTo(undisturbed.evidence().files());
      }
    }
    server.close();
    Figures.tell("B7", CRASHES + " crashes of the server, " + stopped + " of them stopped imports");
  }

  /** Immediate shutdown: sessions are cut off, nothing is written out. */
  private static void crash(Path data) {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
      new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
      postmaster.onExit().get(60, TimeUnit.SECONDS);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException
        | java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
