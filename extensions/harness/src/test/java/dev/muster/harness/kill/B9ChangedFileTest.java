package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.StoreDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** B9: a file that changed between crash and resume is refused with the reason; a touch is none. */
class B9ChangedFileTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 300, 9);

  @Test
  void changedFileIsRefusedAndATouchedOneIsNot() throws IOException {
    Undisturbed undisturbed = Undisturbed.of(Database.POSTGRESQL, WORKLOAD, 20);
    try (Trial trial = new Trial(Database.POSTGRESQL, WORKLOAD, 20)) {
      killAtHalf(trial);
      StoreDump before = trial.dump();
      changes(WORKLOAD.bytes())
          .forEach(
              (change, bytes) -> {
                trial.write(bytes);
                assertThat(refusal(trial)).as(change).contains("FILE_CHANGED");
                assertThat(trial.dump().verdict()).as(change).isEqualTo(before.verdict());
              });
      trial.write(WORKLOAD.bytes());
      Files.setLastModifiedTime(trial.file(), FileTime.from(Workload.NOW));
      trial.finish();
      Evidence seen = trial.evidence();
      assertThat(undisturbed.evidence().dump()).isEqualTo(seen.dump());
      assertThat(undisturbed.evidence().started()).isEqualTo(seen.started());
      assertThat(undisturbed.evidence().files()).isEqualTo(seen.files());
    }
  }

  private static void killAtHalf(Trial trial) {
    Halt halt = Halt.at(trial.recorder(), "after COMMIT", 8);
    try (Child child = trial.start()) {
      halt.reached();
      child.kill();
    } finally {
      halt.release();
    }
  }

  private static String refusal(Trial trial) {
    try (Child child = trial.start()) {
      assertThat(child.end()).isEqualTo(ImportProcess.STOPPED);
      return child.printed();
    }
  }

  private static Map<String, byte[]> changes(byte[] bytes) {
    Map<String, byte[]> changes = new LinkedHashMap<>();
    byte[] row = "late@x.org,,,,,,,\n".getBytes(StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + row.length);
    System.arraycopy(row, 0, longer, bytes.length, row.length);
    changes.put("appended", longer);
    changes.put("truncated behind the marker", Arrays.copyOf(bytes, bytes.length - 40));
    changes.put("truncated before the marker", Arrays.copyOf(bytes, bytes.length / 5));
    byte[] edited = bytes.clone();
    edited[200]++;
    changes.put("an early byte edited", edited);
    byte[] other = bytes.clone();
    for (int i = 100; i < other.length; i++) {
      other[i] = other[i] == 'p' ? (byte) 'q' : other[i];
    }
    changes.put("another file of the same size", other);
    return changes;
  }
}
