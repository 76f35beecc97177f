package dev.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.rule.HoldReason;
import dev.muster.rule.SuppressReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {

  private static final Instant INSTANT = Instant.parse("2026-01-05T10:00:00Z");
  private static final String HOSTILE = "\"'><script>alert(1)</script>&amp;\u202e\u0007";

  /** A report with something in each place; a name stands wherever one may. */
  static ImportReport messy(String name) {
    List<Problem> problems = new ArrayList<>();
    for (int record = 1; record <= 12; record++) {
      problems.add(
          Problem.error(
              ProblemCode.NOT_AN_EMAIL, new RowRef(record * 7L, record * 7L + 1, 0), name));
    }
    problems.add(Problem.error(ProblemCode.OPEN_QUOTE, new RowRef(90, 91, 9_000)));
    problems.add(Problem.warning(ProblemCode.COLUMN_SKIPPED, new RowRef(0, 1, 0), name));
    CampaignForecast campaign =
        new CampaignForecast(
            name,
            new Share(31, List.of(1L, 2L, 9L)),
            new TreeMap<>(
                Map.of(
                    LocalDate.parse("2026-01-06"), new Share(120, List.of(3L, 4L, 5L)),
                    LocalDate.parse("2026-01-09"), new Share(1, List.of(8L)))),
            new Share(7, List.of(11L, 12L, 13L)),
            new Share(2, List.of(14L, 15L)),
            Map.of(SuppressReason.TOO_OLD, new Share(5, List.of(20L, 21L, 22L))));
    return new ImportReport(
        name,
        ImportState.DONE,
        Guarantee.JOURNALED,
        INSTANT,
        new FileFacts(name, 1_234_567, "00ff"),
        new RowCounts(9_412, 388, 120, 3, 80, 0, 1),
        new PeopleCounts(9_412, 388),
        new EventCounts(10),
        new StoreCounts(1, 2, 3, 4, 5, 12_345),
        Optional.of(new NameCounts(6, 7)),
        1,
        new TriggerCounts(
            31, 128, Map.of(HoldReason.TOTAL_CAP, 2L), Map.of(SuppressReason.TOO_OLD, 5L)),
        new TriggerForecast(List.of(campaign), 4),
        new ProblemCounts(Map.of(ProblemCode.NOT_AN_EMAIL, 81L), problems),
        Map.of("errors", "/tmp/" + name + "/errors.csv"));
  }

  @Test
  void pageSaysWhatHappened() {
    assertThat(messy("people.csv").toHtml())
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>people.csv</h1>")
        .contains("80 rows were rejected")
        .contains("<dd>9,412</dd>")
        .contains("<code>NOT_AN_EMAIL</code>")
        .contains("Lines 8, 15, 22, 29, 36, 43 and 6 more.")
        .contains("67 more, further down in the file")
        .contains("120 on 2026-01-06<small>records 3, 4, 5 …</small>")
        .contains("2: held over a cap<small>records 14, 15</small>")
        .contains("/tmp/people.csv/errors.csv")
        .contains("1,234,567 bytes");
  }

  @Test
  void nothingOfAFileBecomesMarkup() {
    String page = messy(HOSTILE).toHtml();

    assertThat(page).doesNotContain("<script", "\u202e", "\u0007");
    assertThat(page.replace(escaped(), "")).doesNotContain("alert(1)");
  }

  private static String escaped() {
    return "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\uFFFD\uFFFD";
  }

  @Test
  void pageNeedsNothingElse() {
    assertThat(messy("people.csv").toHtml())
        .doesNotContainPattern("(?i)\\b(src=|href=|url\\(|@import|https?:)");
  }

  @Test
  void elementsAreClosed() {
    String page =
        messy(HOSTILE)
            .toHtml()
            .replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("<(meta|line)([^>]*)>", "<$1$2/>");

    new Balance().check(page);
  }

  @Test
  void refusedFileHasNoCounts() {
    ImportReport refused =
        new ImportReport(
            "k",
            ImportState.REFUSED,
            Guarantee.NONE,
            INSTANT,
            new FileFacts("people.csv", 0, ""),
            new RowCounts(0, 0, 0, 0, 0, 0, 0),
            new PeopleCounts(0, 0),
            new EventCounts(0),
            StoreCounts.nothing(),
            Optional.empty(),
            0,
            new TriggerCounts(0, 0, Map.of()),
            TriggerForecast.none(),
            ProblemCounts.of(
                List.of(Problem.error(ProblemCode.COLUMN_MISSING, new RowRef(0, 1, 0), "email"))),
            Map.of());

    assertThat(refused.toHtml())
        .contains("Refused: nothing of people.csv was imported.", "COLUMN_MISSING")
        .doesNotContainPattern(Pattern.quote("<h2>Rows</h2>"));
  }

  /** Looks whether every element that is opened is closed, innermost first. */
  private static final class Balance {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>");

    private final Deque<String> open = new ArrayDeque<>();

    void check(String page) {
      Matcher tags = TAG.matcher(page);
      while (tags.find()) {
        if (!tags.group(1).isEmpty()) {
          assertThat(tags.group(2)).isEqualTo(open.pop());
        } else if (tags.group(3).isEmpty()) {
          open.push(tags.group(2));
        }
      }
      assertThat(open).isEmpty();
    }
  }
}
