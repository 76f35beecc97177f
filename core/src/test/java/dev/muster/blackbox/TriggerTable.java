package dev.muster.blackbox;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.report.TriggerCounts;
import dev.muster.rule.ElapsedDelay;
import dev.muster.rule.QuietHours;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.TriggerVerdict;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.ContactStore;
import dev.muster.testdata.DataFile;
import dev.muster.testkit.RecordingCampaignEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The table of trigger decisions, {@code rules/triggers.txt}: which row starts what, and why. */
final class TriggerTable {

  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("email")
          .eventName("event")
          .eventTime("time")
          .property("mail")
          .unknownPeople(UnknownPeople.CREATE)
          .build();

  private TriggerTable() {}

  /** Every line of the table. */
  static List<Case> cases() {
    return DataFile.lines("/rules/triggers.txt").stream().map(Case::new).toList();
  }

  /** One line: what is there, what is imported, and what is to be decided. */
  static final class Case {

    private final String line;
    private final List<String> cells;
    private final List<TriggerVerdict> verdicts = new ArrayList<>();

    Case(String line) {
      this.line = line.replaceAll(" +", " ");
      this.cells = List.of(line.trim().split(" *\\| *"));
    }

    /** An importer into a store and an engine, before which the store holds what is there. */
    ImporterBuilder importer(ContactStore store, RecordingCampaignEngine engine) {
      Campaign campaign = Campaign.named("c").after(delay(cells.get(3)), ZoneOffset.UTC);
      listensTo().forEach(occurrence -> engine.listening(occurrence, campaign));
      if (!before().isEmpty()) {
        Given.run(spec(), store, "before", before().toArray(String[]::new));
      }
      return Given.importer(spec(), store).campaigns(engine).triggers(policy(cells.get(0)));
    }

    /** Imports the rows, and remembers what was decided. */
    ImportReport run(ImporterBuilder importer, Instant now) {
      return importer
          .clock(java.time.Clock.fixed(now, ZoneOffset.UTC))
          .listener(remembering())
          .build()
          .run(file());
    }

    /** The rows, in a file. */
    ImportSource file() {
      return Given.file("k", rows().toArray(String[]::new));
    }

    /** A listener that remembers what was decided. */
    ImportListener remembering() {
      return new ImportListener() {
        @Override
        public void onRow(RowOutcome row) {
          row.triggers().forEach(trigger -> verdicts.add(trigger.verdict()));
        }
      };
    }

    List<TriggerVerdict> verdicts() {
      return verdicts;
    }

    List<TriggerVerdict> expected() {
      return cells.get(4).equals("none")
          ? List.of()
          : Arrays.stream(cells.get(4).split(" ; ")).map(TriggerTable::verdict).toList();
    }

    int starts() {
      return (int) expected().stream().filter(each -> each instanceof TriggerVerdict.Start).count();
    }

    /** What is expected, as a report counts it. */
    TriggerCounts counts() {
      long now = 0;
      Map<SuppressReason, Long> suppressed = new EnumMap<>(SuppressReason.class);
      for (TriggerVerdict verdict : expected()) {
        if (verdict instanceof TriggerVerdict.Suppress suppress) {
          suppressed.merge(suppress.reason(), 1L, Long::sum);
        } else if (verdict.equals(new TriggerVerdict.Start(Given.NOW))) {
          now++;
        }
      }
      return new TriggerCounts(now, starts() - now, suppressed);
    }

    CsvImportSpec spec() {
      return isAboutPeople() ? Given.people() : EVENTS;
    }

    private boolean isAboutPeople() {
      return List.of("created", "changed", "unchanged", "blank", "twice").contains(cells.get(1));
    }

    private List<Occurrence> listensTo() {
      Occurrence buys = Occurrence.eventRecorded("buys");
      return switch (cells.get(1)) {
        case "created", "twice" -> List.of(Occurrence.personCreated());
        case "changed", "unchanged", "blank" -> List.of(Occurrence.attributeChanged("plan"));
        case "both" -> List.of(buys, Occurrence.personCreated());
        default -> List.of(buys);
      };
    }

    private List<String> before() {
      return switch (cells.get(1)) {
        case "changed", "unchanged", "blank" -> List.of("email,plan", "ana@example.org,free");
        case "known" -> List.of("email,event,time,mail", "ana@example.org,sells,,");
        case "again" -> List.of("email,event,time,mail", event(time(), ""));
        default -> List.of();
      };
    }

    /** The lines to import, with their header. */
    List<String> rows() {
      return switch (cells.get(1)) {
        case "created", "unchanged" -> List.of("email,plan", "ana@example.org,free");
        case "changed" -> List.of("email,plan", "ana@example.org,pro");
        case "blank" -> List.of("email,plan", "ana@example.org,");
        case "twice" -> List.of("email,plan", "ana@example.org,pro", "ana@example.org,pro");
        case "twins" -> List.of("email,event,time,mail", event(time(), ""), event(time(), ""));
        case "rejected" -> List.of("email,event,time,mail", event("yesterday", ""));
        case "yes", "no" -> List.of("email,event,time,mail", event(time(), cells.get(1)));
        default -> List.of("email,event,time,mail", event(time(), ""));
      };
    }

    private String time() {
      String age = cells.get(2);
      return age.equals("-") ? "" : Given.NOW.minus(Duration.parse(age)).toString();
    }

    private static String event(String time, String mail) {
      return "ana@example.org,buys," + time + "," + mail;
    }

    @Override
    public String toString() {
      return line;
    }
  }

  private static TriggerVerdict verdict(String text) {
    return text.startsWith("start+")
        ? new TriggerVerdict.Start(Given.NOW.plus(Duration.parse(text.substring(6))))
        : new TriggerVerdict.Suppress(SuppressReason.valueOf(text));
  }

  private static TemporalAmount delay(String text) {
    return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
  }

  private static TriggerPolicy policy(String text) {
    String[] parts = text.split(" outside ", -1);
    TriggerPolicy policy = any(parts[0]);
    return parts.length == 1 ? policy : policy.outside(hours(parts[1].split("-")));
  }

  private static QuietHours hours(String[] ends) {
    return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), ZoneOffset.UTC);
  }

  private static TriggerPolicy any(String text) {
    return combined(text.split(" or "), TriggerPolicy::or);
  }

  private static TriggerPolicy combined(String[] parts, BinaryOperator<TriggerPolicy> how) {
    return Arrays.stream(parts)
        .map(
            part ->
                part.contains(" and ")
                    ? combined(part.split(" and "), TriggerPolicy::and)
                    : single(part.split(" ")))
        .reduce(how)
        .orElseThrow();
  }

  private static TriggerPolicy single(String[] words) {
    String[] names = Arrays.copyOfRange(words, 1, words.length);
    return switch (words[0]) {
      case "never" -> TriggerPolicy.never();
      case "always" -> TriggerPolicy.always();
      case "send-now" -> TriggerPolicy.afterDelay(ElapsedDelay.SEND_NOW);
      case "discard" -> TriggerPolicy.afterDelay(ElapsedDelay.DISCARD);
      case "timed-only" -> TriggerPolicy.onlyTimed();
      case "created-only" -> TriggerPolicy.onlyCreatedPeople();
      case "changed-only" -> TriggerPolicy.onlyChanged(names);
      case "events-only" -> TriggerPolicy.onlyEvents(names);
      case "campaigns-only" -> TriggerPolicy.onlyCampaigns(names);
      case "by-row" -> TriggerPolicy.byRow("mail", names);
      case "within" -> TriggerPolicy.within(Duration.parse(words[1]));
      default -> throw new AssertionError("no policy: " + words[0]);
    };
  }
}
