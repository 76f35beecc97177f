package dev.muster.internal.undo;

import dev.muster.model.Write;
import dev.muster.report.KeptReason;
import java.util.List;

/** What is to become of one thing, as a whole. */
sealed interface Decision {

  /**
   * It is taken back.
   *
   * @param writes that do so, none if nothing is left to do
   * @param effects what they come to
   */
  record Back(List<Write> writes, Effects effects) implements Decision {}

  /**
   * It stays as it is.
   *
   * @param reason why
   */
  record Kept(KeptReason reason) implements Decision {}

  /** Answers that a thing stays as it is. */
  static Decision kept(KeptReason reason) {
    return new Kept(reason);
  }

  /** Whether the import had made the thing. */
  enum Origin {
    /** It had. */
    IMPORT,
    /** The thing was there before. */
    BEFORE
  }

  /**
   * What taking back one thing comes to.
   *
   * @param origin of the thing
   * @param events of the import that go
   * @param memberships that end, or are taken up again
   * @param links that are taken back
   */
  record Effects(Origin origin, long events, long memberships, long links) {}
}
