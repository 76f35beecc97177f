package dev.muster.internal;

import dev.muster.model.Occurrence;
import dev.muster.report.ReviewSeal;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.util.List;

/** Whether what is to run is what was reviewed. */
record Reviewed(ImportSetup setup, Refusals refusals) {

  private static final RowRef FILE = new RowRef(0, 1, 0);

  /**
   * Checks it.
   *
   * @param sha256 of the file
   * @throws dev.muster.report.ImportRefusedException if it is something else
   */
  void mustBe(ReviewSeal seal, String sha256) {
    same(seal.sha256().equals(sha256), ProblemCode.REVIEWED_OTHER_FILE);
    same(seal.fingerprint().equals(setup.fingerprint()), ProblemCode.REVIEWED_OTHER_RULES);
    same(seal.campaigns().stream().allMatch(this::isStillSo), ProblemCode.REVIEWED_OTHER_CAMPAIGNS);
  }

  private void same(boolean holds, ProblemCode otherwise) {
    if (!holds) {
      throw refusals.because(List.of(Problem.error(otherwise, FILE)));
    }
  }

  private boolean isStillSo(ReviewSeal.Answer reviewed) {
    Occurrence asked = reviewed.occurrence();
    try {
      return ReviewSeal.Answer.of(
              asked, setup.ports().campaigns().campaignsFor(setup.scope(), asked))
          .equals(reviewed);
    } catch (RuntimeException e) {
      throw refusals.because("the engine cannot be asked", e);
    }
  }
}
