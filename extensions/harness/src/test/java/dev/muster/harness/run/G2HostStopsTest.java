package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.harness.oracle.Setting;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.StoreDump;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.ImportState;
import dev.muster.report.MusterException;
import dev.muster.testkit.StoreCall;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * G2: the host closes its executor or its connection pool under an import. Without the executor it
 * comes to its end on the thread that it has; without connections it stops, and another one goes
 * on. No thread and no connection is left behind.
 */
class G2HostStopsTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 60, 31);
  private static final int CHUNK = 7;

  @Test
  void executorThatIsShutDownAtAnyCallKeepsNoThreadAndEndsNoImport() throws InterruptedException {
    int calls = Inside.calls(WORKLOAD, CHUNK);
    for (int call = 1; call <= calls; call++) {
      Inside inside = new Inside(WORKLOAD);
      ExecutorService pool = Executors.newCachedThreadPool();
      int last = call;
      AtomicInteger made = new AtomicInteger();
      ImportJob job =
          inside
              .importer(
                  (StoreCall any) -> {
                    if (made.incrementAndGet() == last) {
                      pool.shutdownNow();
                    }
                  },
                  CHUNK)
              .executor(pool)
              .build()
              .start(inside.source());
      assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).as("call " + call).isTrue();
      assertThat(job.report().toCompletableFuture().join().state()).isEqualTo(ImportState.DONE);
      assertThat(inside.differences()).as("call " + call).isEmpty();
    }
  }

  /** A host's pool that is closed after so many connections, and knows which are still out. */
  private static final class Pool {

    private final List<Connection> given = new ArrayList<>();
    private final String url;
    private final int most;

    Pool(String url, int most) {
      this.url = url;
      this.most = most;
    }

    DataSource source() {
      return (DataSource)
          Proxy.newProxyInstance(
              Pool.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (proxy, method, arguments) -> give());
    }

    private synchronized Connection give() throws SQLException {
      if (given.size() == most) {
        throw new SQLException("the pool is closed", "08003");
      }
      Connection connection = DriverManager.getConnection(url);
      given.add(connection);
      return connection;
    }

    synchronized long out() throws SQLException {
      long out = 0;
      for (Connection connection : given) {
        out += connection.isClosed() ? 0 : 1;
      }
      return out;
    }

    synchronized int given() {
      return given.size();
    }
  }

  @Test
  void poolThatIsClosedAtAnyConnectionGetsAllBackAndTheImportGoesOn() throws SQLException {
    Pool open = pool(0, Integer.MAX_VALUE);
    run(open);
    StoreDump undisturbed = dump(0);
    int stops = 0;
    for (int most = 2; most < open.given(); most++) {
      Pool closing = pool(most, most);
      try {
        run(closing);
      } catch (MusterException | IllegalStateException stopped) {
        assertThat(closing.given()).isEqualTo(most);
        stops++;
      }
      assertThat(closing.out()).as("connections out, of " + most).isZero();
      run(pool(most, Integer.MAX_VALUE));
      assertThat(undisturbed.differences(dump(most))).as("after " + most).isEmpty();
    }
    assertThat(stops).isEqualTo(open.given() - 2);
  }

  private static Pool pool(int number, int most) {
    return new Pool(url(number), most);
  }

  private static String url(int number) {
    return "jdbc:h2:mem:host-stops-" + number + ";DB_CLOSE_DELAY=-1";
  }

  private static StoreDump dump(int number) {
    return StoreDump.of(url(number), Inside.SCOPE);
  }

  private static void run(Pool pool) {
    ImporterBuilder importer =
        Setting.importer(WORKLOAD)
            .contacts(JdbcContactStore.over(pool.source()))
            .campaigns(Setting.engine())
            .tenant(Inside.SCOPE.tenant())
            .chunkRows(CHUNK)
            .pause(time -> {});
    importer.build().resume("one", ImportSource.of(WORKLOAD.bytes()));
  }
}
