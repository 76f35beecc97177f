package dev.muster.internal.undo;

import dev.muster.internal.notice.Notices;
import dev.muster.internal.retry.Retries;
import dev.muster.model.Uniqueness;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.time.Clock;
import java.util.function.Function;

/**
 * What an undo works with.
 *
 * @param contacts the store
 * @param journal the store itself if it is journaled
 * @param history of the same journal
 * @param campaigns the engine
 * @param retries of ports that fail
 * @param clock tells the undo's instant
 * @param notices of how undos end
 * @param schemes tells of an identifier's scheme whether several may carry the same one
 * @param size how much is done and held at a time
 */
public record UndoPorts(
    ContactStore contacts,
    ImportJournal journal,
    ImportHistory history,
    CampaignEngine campaigns,
    Retries retries,
    Clock clock,
    Notices notices,
    Function<String, Uniqueness> schemes,
    Size size) {

  /**
   * How much is done and held at a time; changes no result.
   *
   * @param chunk contacts that are taken back together at most
   * @param fewest things of a few hundred bytes to collect in a pass over the journal
   * @param most of these to hold
   */
  public record Size(int chunk, int fewest, int most) {

    /** Answers what is held where chunks are of so many. */
    public static Size ofChunks(int chunk) {
      return new Size(chunk, 100_000, 300_000);
    }
  }
}
