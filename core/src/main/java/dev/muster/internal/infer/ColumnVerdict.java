package dev.muster.internal.infer;

import dev.muster.internal.infer.Candidates.Twins;
import dev.muster.spec.AdviceCode;
import dev.muster.spec.CellForm;
import dev.muster.spec.ColumnAdvice;
import dev.muster.spec.ColumnAdvice.Notice;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What follows from a profile. */
final class ColumnVerdict {

  /** Fields whose digits are a name and not an amount. */
  private static final Set<String> NAMED_BY_DIGITS =
      Set.of(
          "id",
          "anonymous_id",
          "event_key",
          "postal_code",
          "phone",
          "phone_2",
          "mobile_phone",
          "home_phone",
          "work_phone",
          "fax");

  private static final Set<CellForm> NUMBERS = Set.of(CellForm.INTEGER, CellForm.DECIMAL);
  private static final Set<CellForm> RARELY_MEANT =
      Set.of(CellForm.UNIX_SECONDS, CellForm.UNIX_MILLISECONDS);

  private final ColumnProfile profile;
  private final boolean namedByDigits;
  private final List<Notice> notices = new ArrayList<>();

  /** Judges a column that means a field, if that is known. */
  ColumnVerdict(ColumnProfile profile, Optional<String> field) {
    this.profile = profile;
    this.namedByDigits = field.filter(NAMED_BY_DIGITS::contains).isPresent();
  }

  ColumnAdvice advice(int number, String header) {
    Optional<ValueType> type = type();
    if (profile.filled() == 0) {
      notices.add(new Notice(AdviceCode.EMPTY, 0, List.of()));
    }
    profile.oddities().forEach((oddity, evidence) -> notices.add(evidence.as(oddity.code())));
    note(profile.padded(), AdviceCode.BLANKS_AROUND);
    order();
    times();
    if (type.isEmpty() && !isContradicted()) {
      strangers();
    }
    return new ColumnAdvice(
        number,
        header,
        profile.filled(),
        profile.blank(),
        profile.forms(),
        type.orElseGet(ValueType::text),
        notices);
  }

  private Optional<ValueType> type() {
    return candidates()
        .filter(i -> profile.isReadBy(i) && !isVetoed(i))
        .mapToObj(i -> candidate(i).type())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isVetoed(int candidate) {
    boolean loses = namedByDigits || profile.count(Oddity.LONG_DIGITS) > 0;
    return (loses && NUMBERS.contains(candidate(candidate).form()))
        || twin(candidate).filter(profile::isReadBy).isPresent();
  }

  private Optional<Integer> twin(int candidate) {
    for (Twins twins : profile.candidates().twins()) {
      if (twins.dayFirst() == candidate) {
        return Optional.of(twins.monthFirst());
      }
      if (twins.monthFirst() == candidate) {
        return Optional.of(twins.dayFirst());
      }
    }
    return Optional.empty();
  }

  /** Says what is known of the order of day and month, if all cells are dates in numbers. */
  private void order() {
    for (int i = 0; i < profile.candidates().twins().size(); i++) {
      int first = profile.candidates().twins().get(i).dayFirst();
      Evidence day = profile.dayFirst(i);
      Evidence month = profile.monthFirst(i);
      if (profile.filled() > 0 && profile.hits(first).count() + month.count() == profile.filled()) {
        if (day.count() > 0 && month.count() > 0) {
          note(day.count() < month.count() ? day : month, AdviceCode.DAY_MONTH_BOTH);
        } else if (day.count() + month.count() == 0) {
          note(profile.hits(first), AdviceCode.DAY_MONTH_UNPROVEN);
        } else {
          note(day, AdviceCode.DAY_MONTH_PROVEN);
          note(month, AdviceCode.DAY_MONTH_PROVEN);
        }
      }
    }
  }

  private boolean isContradicted() {
    return notices.stream().anyMatch(notice -> notice.code() == AdviceCode.DAY_MONTH_BOTH);
  }

  private void times() {
    candidates()
        .filter(i -> candidate(i).form() == CellForm.LOCAL_DATE_TIME)
        .filter(i -> candidate(i).type().isEmpty() && profile.hits(i).count() > 0)
        .findFirst()
        .ifPresent(i -> note(profile.hits(i), AdviceCode.OFFSET_MISSING));
    ifAll(CellForm.UNIX_SECONDS, AdviceCode.UNIX_SECONDS);
    ifAll(CellForm.UNIX_MILLISECONDS, AdviceCode.UNIX_MILLISECONDS);
  }

  private void ifAll(CellForm form, AdviceCode code) {
    candidates()
        .filter(i -> candidate(i).form() == form && profile.isReadBy(i) && !namedByDigits)
        .forEach(i -> note(profile.hits(i), code));
  }

  /** Says which cells keep the column from being of a type, or look like one among texts. */
  private void strangers() {
    candidates()
        .filter(i -> isMostly(i) && !RARELY_MEANT.contains(candidate(i).form()))
        .filter(i -> !NUMBERS.contains(candidate(i).form()) || !areNumbersExplained())
        .findFirst()
        .ifPresentOrElse(
            i -> note(profile.misses(i), AdviceCode.MIXED_TYPES), this::booleansAmongTexts);
  }

  private void booleansAmongTexts() {
    candidates()
        .filter(i -> candidate(i).form() == CellForm.BOOLEAN && !profile.isReadBy(i))
        .forEach(i -> note(profile.hits(i), AdviceCode.BOOLEAN_AMONG_TEXTS));
  }

  private boolean isMostly(int candidate) {
    long hits = profile.hits(candidate).count();
    return hits < profile.filled() && hits > profile.filled() / 2;
  }

  private boolean areNumbersExplained() {
    long odd = profile.count(Oddity.LEADING_ZEROS) + profile.count(Oddity.SCIENTIFIC_NUMBER);
    return namedByDigits || profile.count(CellForm.DECIMAL) + odd >= profile.filled();
  }

  private void note(Evidence evidence, AdviceCode code) {
    if (evidence.count() > 0) {
      notices.add(evidence.as(code));
    }
  }

  private Candidate candidate(int place) {
    return profile.candidates().all().get(place);
  }

  private IntStream candidates() {
    return IntStream.range(0, profile.candidates().all().size());
  }
}
