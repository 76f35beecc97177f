package dev.muster.model;

import java.util.List;

/** What became of a batch. */
public sealed interface CommitResult {

  /**
   * All of it is kept.
   *
   * @param receipts one for each write, in order
   */
  record Committed(List<Receipt> receipts) implements CommitResult {

    public Committed {
      receipts = List.copyOf(receipts);
    }
  }

  /** A batch of this key was kept before; nothing was done now. */
  record Already() implements CommitResult {}

  /** Another owner has taken the import over; nothing was done. */
  record Fenced() implements CommitResult {}

  /**
   * A write was refused; nothing was done.
   *
   * @param receipts one for each write, in order; at least one refused, the others mean nothing
   */
  record Refused(List<Receipt> receipts) implements CommitResult {

    public Refused {
      receipts = List.copyOf(receipts);
    }
  }
}
