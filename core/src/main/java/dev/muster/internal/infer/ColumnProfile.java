package dev.muster.internal.infer;

import dev.muster.internal.map.CellTrial;
import dev.muster.row.RowRef;
import dev.muster.spec.CellForm;
import dev.muster.spec.CellTrim;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was seen of the cells of one column. */
final class ColumnProfile {

  private final Candidates candidates;
  private final List<Evidence> hits;
  private final List<Evidence> misses;
  private final List<Evidence> dayFirst;
  private final List<Evidence> monthFirst;
  private final Map<CellForm, Long> forms = new EnumMap<>(CellForm.class);
  private final Map<Oddity, Evidence> oddities = new EnumMap<>(Oddity.class);
  private final Evidence padded = new Evidence();
  private long filled;
  private long blank;

  ColumnProfile(Candidates candidates) {
    this.candidates = candidates;
    this.hits = evidence(candidates.all().size());
    this.misses = evidence(candidates.all().size());
    this.dayFirst = evidence(candidates.twins().size());
    this.monthFirst = evidence(candidates.twins().size());
  }

  private static List<Evidence> evidence(int size) {
    return Stream.generate(Evidence::new).limit(size).toList();
  }

  /** Looks at what an import would take for the text of a cell. */
  void see(RowRef at, String text) {
    if (text.isEmpty()) {
      blank++;
      return;
    }
    filled++;
    if (!CellTrial.text(text, CellTrim.TRIM).equals(text)) {
      padded.add(at);
    }
    Set<Mark> marks = Mark.of(text);
    List<Boolean> reads = new ArrayList<>(hits.size());
    Set<CellForm> seen = EnumSet.noneOf(CellForm.class);
    for (int i = 0; i < hits.size(); i++) {
      Candidate candidate = candidates.all().get(i);
      boolean is = candidate.reads(text, marks);
      reads.add(is);
      (is ? hits : misses).get(i).add(at);
      if (is) {
        seen.add(candidate.form());
      }
    }
    seen.forEach(form -> forms.merge(form, 1L, Long::sum));
    order(at, reads);
    for (Oddity oddity : Oddity.values()) {
      if (oddity.shows(text, marks)) {
        oddities.computeIfAbsent(oddity, any -> new Evidence()).add(at);
      }
    }
  }

  private void order(RowRef at, List<Boolean> reads) {
    for (int i = 0; i < dayFirst.size(); i++) {
      boolean day = reads.get(candidates.twins().get(i).dayFirst());
      boolean month = reads.get(candidates.twins().get(i).monthFirst());
      if (day != month) {
        (day ? dayFirst : monthFirst).get(i).add(at);
      }
    }
  }

  long filled() {
    return filled;
  }

  long blank() {
    return blank;
  }

  Map<CellForm, Long> forms() {
    return forms;
  }

  long count(CellForm form) {
    return forms.getOrDefault(form, 0L);
  }

  Candidates candidates() {
    return candidates;
  }

  /** The cells that a candidate reads. */
  Evidence hits(int candidate) {
    return hits.get(candidate);
  }

  /** The cells that it does not. */
  Evidence misses(int candidate) {
    return misses.get(candidate);
  }

  boolean isReadBy(int candidate) {
    return filled > 0 && hits(candidate).count() == filled;
  }

  /** The cells that can be a date only if the day comes first. */
  Evidence dayFirst(int twins) {
    return dayFirst.get(twins);
  }

  /** The cells that can be a date only if the month comes first. */
  Evidence monthFirst(int twins) {
    return monthFirst.get(twins);
  }

  Map<Oddity, Evidence> oddities() {
    return oddities;
  }

  long count(Oddity oddity) {
    return oddities.getOrDefault(oddity, new Evidence()).count();
  }

  Evidence padded() {
    return padded;
  }
}
