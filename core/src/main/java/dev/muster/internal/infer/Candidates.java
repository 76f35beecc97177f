package dev.muster.internal.infer;

import static dev.muster.internal.infer.Mark.AT;
import static dev.muster.internal.infer.Mark.BLANK;
import static dev.muster.internal.infer.Mark.BRACE_FIRST;
import static dev.muster.internal.infer.Mark.COLON;
import static dev.muster.internal.infer.Mark.DASH;
import static dev.muster.internal.infer.Mark.DIGIT;
import static dev.muster.internal.infer.Mark.LETTER;
import static dev.muster.internal.infer.Mark.PLUS;
import static dev.muster.internal.infer.Mark.POINT;
import static dev.muster.internal.infer.Mark.SLASH;

import dev.muster.internal.map.CellTrial;
import dev.muster.spec.CellForm;
import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All the ways in which cells could be read, the closest first.
 *
 * <p>Immutable.
 */
final class Candidates {

  private static final String TIME = " H:mm[:ss]";
  private static final long FIRST_SECOND = 946_684_800L;
  private static final long LAST_SECOND = 2_208_988_799L;
  private static final int DIGITS_OF_MILLIS = 13;

  private final List<Candidate> all = new ArrayList<>();
  private final List<Twins> twins = new ArrayList<>();
  private final Optional<ZoneId> zone;

  /**
   * Two candidates that read the same texts but for the order of day and month.
   *
   * @param dayFirst the place of the one
   * @param monthFirst the place of the other
   */
  record Twins(int dayFirst, int monthFirst) {}

  /** What stands between day, month and year. */
  private enum Separator {
    POINT(".", Mark.POINT),
    SLASH("/", Mark.SLASH),
    DASH("-", Mark.DASH);

    private final String sign;
    private final Mark mark;

    Separator(String sign, Mark mark) {
      this.sign = sign;
      this.mark = mark;
    }

    private String pattern(String first, String second) {
      return first + sign + second + sign + "uuuu";
    }
  }

  /**
   * Answers the candidates for the cells of a column.
   *
   * @param zone of text without an offset, if it is known
   * @param field that the column means, if that is known
   */
  Candidates(Optional<ZoneId> zone, Optional<String> field) {
    this.zone = zone;
    words();
    numbers();
    dates();
    times();
    all.add(formatted(CellForm.EMAIL, TextFormat.EMAIL, AT));
    all.add(formatted(CellForm.URL, TextFormat.URL, COLON, SLASH));
    all.add(formatted(CellForm.PHONE, TextFormat.PHONE, PLUS, DIGIT));
    field.ifPresent(this::codes);
    all.add(Candidate.of(CellForm.JSON, ValueType.json(), BRACE_FIRST));
  }

  List<Candidate> all() {
    return all;
  }

  List<Twins> twins() {
    return twins;
  }

  /** Codes are told by what the column is for, as most short words are some country's. */
  private void codes(String field) {
    switch (field) {
      case "country" -> all.add(formatted(CellForm.COUNTRY, TextFormat.COUNTRY, LETTER));
      case "language" -> all.add(formatted(CellForm.LANGUAGE, TextFormat.LANGUAGE, LETTER));
      case "timezone" -> all.add(formatted(CellForm.TIME_ZONE, TextFormat.TIME_ZONE, LETTER));
      case "currency" -> all.add(formatted(CellForm.CURRENCY, TextFormat.CURRENCY, LETTER));
      default -> {}
    }
  }

  private static Candidate formatted(CellForm form, TextFormat format, Mark... needed) {
    return Candidate.of(form, ValueType.text(format), needed);
  }

  private void words() {
    Predicate<String> yesOrNo =
        CellTrial.of(new ValueType.TrueOrFalse(List.of("yes"), List.of("no")))::reads;
    all.add(Candidate.of(CellForm.BOOLEAN, ValueType.trueOrFalse(), LETTER).beside());
    all.add(Candidate.told(CellForm.YES_OR_NO, yesOrNo, LETTER).beside());
  }

  private void numbers() {
    all.add(Candidate.of(CellForm.INTEGER, ValueType.integer(), DIGIT).beside(DASH));
    all.add(Candidate.of(CellForm.DECIMAL, ValueType.decimal(), DIGIT).beside(DASH, POINT));
    all.add(Candidate.told(CellForm.UNIX_SECONDS, text -> isRecent(text, 1), DIGIT).beside());
    all.add(
        Candidate.told(CellForm.UNIX_MILLISECONDS, text -> isRecent(text, 1_000), DIGIT).beside());
  }

  private void dates() {
    all.add(Candidate.of(CellForm.DATE, ValueType.date(), DIGIT, DASH).beside());
    all.add(Candidate.of(CellForm.DATE, ValueType.date("uuuu/M/d"), DIGIT, SLASH).beside());
    for (Separator each : Separator.values()) {
      twins.add(new Twins(all.size(), all.size() + 1));
      all.add(date(CellForm.DAY_FIRST_DATE, each.pattern("d", "M"), each.mark));
      all.add(date(CellForm.MONTH_FIRST_DATE, each.pattern("M", "d"), each.mark));
    }
  }

  private static Candidate date(CellForm form, String pattern, Mark separator) {
    return Candidate.of(form, ValueType.date(pattern), DIGIT, separator).beside();
  }

  private void times() {
    all.add(Candidate.of(CellForm.DATE_TIME, ValueType.dateTime(), DIGIT, DASH, COLON));
    all.add(local(TimeForm.iso(), DASH));
    for (Separator each : Separator.values()) {
      twins.add(new Twins(all.size(), all.size() + 1));
      all.add(local(TimeForm.pattern(each.pattern("d", "M") + TIME), each.mark));
      all.add(local(TimeForm.pattern(each.pattern("M", "d") + TIME), each.mark));
    }
  }

  private Candidate local(TimeForm form, Mark separator) {
    ValueType.DateTime type = ValueType.dateTime(form);
    if (zone.isPresent()) {
      return Candidate.of(CellForm.LOCAL_DATE_TIME, type.in(zone.get()), DIGIT, separator, COLON);
    }
    CellTrial somewhere = CellTrial.of(type.in(ZoneOffset.UTC));
    CellTrial nowhere = CellTrial.of(type);
    return Candidate.told(
            CellForm.LOCAL_DATE_TIME,
            text -> somewhere.reads(text) && !nowhere.reads(text),
            DIGIT,
            separator,
            COLON)
        .beside(BLANK, LETTER, POINT);
  }

  /** Whether a text is an instant of the years 2000 to 2039, in units of so many a second. */
  private static boolean isRecent(String text, long unitsPerSecond) {
    if (text.length() > DIGITS_OF_MILLIS || text.startsWith("0")) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= FIRST_SECOND * unitsPerSecond && number < (LAST_SECOND + 1) * unitsPerSecond;
  }
}
