package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.ObjectDump;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * The laws of an import, to be held against any store with files for any preset. Each try works for
 * a tenant of its own, who has some people and objects before; each throws an {@link
 * AssertionError} that shows what differs.
 *
 * <p>Stateless.
 */
public final class PresetLaws {

  private PresetLaws() {}

  /**
   * Law 3: a review says of each row what the run does, writes the same files, and does nothing
   * else.
   *
   * @param before is imported first, by the same preset
   */
  public static void reviewIsTheRun(
      PresetFile before, PresetFile file, StoreProbe probe, int chunkRows) {
    PresetWorld world = new PresetWorld(file.preset().spec(), probe);
    ImportTrial trial = new ImportTrial(file.preset(), probe, world);
    Observed untouched = trial.run("before", bytes(world.here(before)), chunkRows);
    List<ObjectDump> objects = world.objects(file);
    byte[] bytes = world.here(file).csv().bytes(LineEnd.LF);
    Observed review = trial.review(bytes, chunkRows);
    assertThat(review.contacts()).isEqualTo(untouched.contacts());
    assertThat(world.objects(file)).isEqualTo(objects);
    assertThat(review.started()).isEmpty();
    Observed run = trial.run("reviewed", new ByteArrayInputStream(bytes), chunkRows);
    assertThat(review.outcomes()).isEqualTo(run.outcomes());
    assertThat(review.report()).isEqualTo(run.report());
    trial.filesMustBeThoseOf("review of reviewed", "reviewed");
  }

  private static ByteArrayInputStream bytes(PresetFile file) {
    return new ByteArrayInputStream(file.csv().bytes(LineEnd.LF));
  }
}
