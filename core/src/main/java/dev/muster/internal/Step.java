package dev.muster.internal;

import dev.muster.internal.commit.Batches;
import dev.muster.internal.files.FilesPart;
import dev.muster.internal.tally.Tally;
import dev.muster.model.Checkpoint;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.report.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run comes to with one chunk more, once that is kept.
 *
 * @param outcomes of the chunk's rows, in file order
 * @param intents that they decided, in file order
 * @param held intents that a cap holds, in file order
 * @param tally of all rows up to the chunk's last
 * @param checkpoint behind it
 * @param files what the chunk adds to the files
 */
record Step(
    List<RowOutcome> outcomes,
    List<TriggerIntent> intents,
    List<TriggerIntent> held,
    Tally tally,
    Checkpoint checkpoint,
    FilesPart files) {

  /** The batch to keep, with what it writes; its part of the files is kept already. */
  WriteBatch batch(Batches batches, List<Write> writes, List<Long> origins) {
    files.keep(batches.epoch());
    List<TriggerIntent> all = new ArrayList<>(intents);
    all.addAll(held);
    return batches
        .of(outcomes, writes, all, checkpoint)
        .withOrigins(origins)
        .withOverCap(held.stream().map(TriggerIntent::key).collect(Collectors.toSet()));
  }
}
