package dev.muster.internal.infer;

import dev.muster.row.RowRef;
import dev.muster.spec.AdviceCode;
import dev.muster.spec.ColumnAdvice.Notice;
import java.util.ArrayList;
import java.util.List;

/** How often something was seen, and where first. */
final class Evidence {

  private static final int KEPT = 3;

  private final List<RowRef> first = new ArrayList<>(0);
  private long count;

  void add(RowRef at) {
    count++;
    if (first.size() < KEPT) {
      first.add(at);
    }
  }

  long count() {
    return count;
  }

  Notice as(AdviceCode code) {
    return new Notice(code, count, first);
  }
}
