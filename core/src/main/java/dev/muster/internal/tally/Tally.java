package dev.muster.internal.tally;

import dev.muster.model.OutcomeKind;
import dev.muster.report.Effect;
import dev.muster.report.EventCounts;
import dev.muster.report.ImportReport;
import dev.muster.report.NameCounts;
import dev.muster.report.PeopleCounts;
import dev.muster.report.ProblemCounts;
import dev.muster.report.RowCounts;
import dev.muster.report.RowOutcome;
import dev.muster.report.StoreCounts;
import dev.muster.report.TriggerCounts;
import dev.muster.report.TriggerForecast;
import dev.muster.report.TriggerOutcome;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.Severity;
import dev.muster.rule.HoldReason;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counts what rows came to, in file order.
 *
 * <p>Not safe for use by several threads.
 */
public final class Tally {

  private final Instant now;
  private final Counts<OutcomeKind> kinds = new Counts<>(OutcomeKind.class);
  private final Counts<Effect> effects = new Counts<>(Effect.class);
  private final Counts<HoldReason> held = new Counts<>(HoldReason.class);
  private final Counts<SuppressReason> suppressed = new Counts<>(SuppressReason.class);
  private final Counts<ProblemCode> problems = new Counts<>(ProblemCode.class);
  private final ForecastTally forecast;
  private final List<Problem> first = new ArrayList<>();
  private long immediate;
  private long values;
  private long newAttributes;
  private long newEvents;
  private long scheduled;
  private long warnings;

  /** Answers a tally of nothing for an import's instant. */
  public Tally(Instant now) {
    this.now = now;
    this.forecast = new ForecastTally(now);
  }

  /** Answers the tally that a report was made of. */
  public static Tally of(ImportReport report) {
    Tally tally = new Tally(report.instant());
    RowCounts rows = report.rows();
    tally.kinds.add(OutcomeKind.CREATED, rows.created());
    tally.kinds.add(OutcomeKind.UPDATED, rows.updated());
    tally.kinds.add(OutcomeKind.UNCHANGED, rows.unchanged());
    tally.kinds.add(OutcomeKind.SKIPPED, rows.skipped());
    tally.kinds.add(OutcomeKind.REJECTED, rows.rejected());
    tally.kinds.add(OutcomeKind.UNPROCESSED, rows.unprocessed());
    tally.effects.add(Effect.PERSON_CREATED, report.people().created());
    tally.effects.add(Effect.PERSON_UPDATED, report.people().updated());
    tally.effects.add(Effect.EVENT_STORED, report.events().stored());
    tally.effects.add(Effect.OBJECT_CREATED, report.store().objectsCreated());
    tally.effects.add(Effect.OBJECT_UPDATED, report.store().objectsUpdated());
    tally.effects.add(Effect.RELATIONSHIP_MADE, report.store().relationshipsMade());
    tally.effects.add(Effect.RELATIONSHIP_UPDATED, report.store().relationshipsUpdated());
    tally.effects.add(Effect.SEGMENT_JOINED, report.store().segmentsJoined());
    tally.values = report.store().values();
    tally.newAttributes = report.names().map(NameCounts::newAttributes).orElse(0L);
    tally.newEvents = report.names().map(NameCounts::newEvents).orElse(0L);
    tally.suppressed.addAll(report.triggers().suppressed());
    tally.immediate = report.triggers().immediate();
    tally.scheduled = report.triggers().scheduled();
    tally.held.addAll(report.triggers().heldBy());
    tally.forecast.addAll(report.forecast());
    tally.first.addAll(report.problems().first());
    tally.problems.addAll(report.problems().counts());
    tally.warnings = report.warnings();
    return tally;
  }

  /** Answers a tally of all that this one counted, and of more rows; this one stays as it is. */
  public Tally plus(List<RowOutcome> rows) {
    Tally sum = copy();
    for (RowOutcome row : rows) {
      sum.add(row);
    }
    return sum;
  }

  /** Counts problems of the file itself. */
  public void addProblems(List<Problem> more) {
    more.forEach(this::add);
  }

  /**
   * Counts warnings of the file as a whole.
   *
   * @param counts how many of each code
   * @param kept those of them that the report shows, however many it shows already
   */
  public void addWarnings(Map<ProblemCode, Long> counts, List<Problem> kept) {
    problems.addAll(counts);
    warnings += counts.values().stream().mapToLong(Long::longValue).sum();
    first.addAll(kept);
  }

  /** How many rows ended in each way. */
  public RowCounts rows(long blank) {
    return new RowCounts(
        kinds.of(OutcomeKind.CREATED),
        kinds.of(OutcomeKind.UPDATED),
        kinds.of(OutcomeKind.UNCHANGED),
        kinds.of(OutcomeKind.SKIPPED),
        kinds.of(OutcomeKind.REJECTED),
        kinds.of(OutcomeKind.UNPROCESSED),
        blank);
  }

  /** What rows did to people. */
  public PeopleCounts people() {
    return new PeopleCounts(effects.of(Effect.PERSON_CREATED), effects.of(Effect.PERSON_UPDATED));
  }

  /** What rows did to events. */
  public EventCounts events() {
    return new EventCounts(effects.of(Effect.EVENT_STORED));
  }

  /** What rows did to the store beside. */
  public StoreCounts store() {
    return new StoreCounts(
        effects.of(Effect.OBJECT_CREATED),
        effects.of(Effect.OBJECT_UPDATED),
        effects.of(Effect.RELATIONSHIP_MADE),
        effects.of(Effect.RELATIONSHIP_UPDATED),
        effects.of(Effect.SEGMENT_JOINED),
        values);
  }

  /** Which names are new, where there is a catalog to hold them against. */
  public NameCounts names() {
    return new NameCounts(newAttributes, newEvents);
  }

  /** What was decided about campaigns. */
  public TriggerCounts triggers() {
    return new TriggerCounts(immediate, scheduled, held.toMap(), suppressed.toMap());
  }

  /** The same by campaign and day. */
  public TriggerForecast forecast() {
    return forecast.forecast();
  }

  /** What was wrong. */
  public ProblemCounts problems() {
    return new ProblemCounts(problems.toMap(), first);
  }

  /** How many warnings there are among the problems. */
  public long warnings() {
    return warnings;
  }

  /** Counts one row more. */
  public void add(RowOutcome row) {
    kinds.add(row.kind(), 1);
    for (Effect effect : row.effects()) {
      effects.add(effect, 1);
    }
    values += row.values();
    row.problems().forEach(this::add);
    if (!row.triggers().isEmpty()) {
      row.triggers().forEach(trigger -> add(trigger, row.at().record()));
    }
  }

  private void add(Problem problem) {
    problems.add(problem.code(), 1);
    warnings += problem.severity() == Severity.WARNING ? 1 : 0;
    newAttributes += problem.code() == ProblemCode.NEW_ATTRIBUTE ? 1 : 0;
    newEvents += problem.code() == ProblemCode.NEW_EVENT ? 1 : 0;
    if (first.size() < ProblemCounts.MOST) {
      first.add(problem);
    }
  }

  private void add(TriggerOutcome trigger, long record) {
    forecast.add(trigger, record);
    if (trigger.verdict() instanceof TriggerVerdict.Start start) {
      boolean later = start.due().isAfter(now);
      scheduled += later ? 1 : 0;
      immediate += later ? 0 : 1;
    } else if (trigger.verdict() instanceof TriggerVerdict.Hold hold) {
      held.add(hold.reason(), 1);
    } else if (trigger.verdict() instanceof TriggerVerdict.Suppress suppress) {
      suppressed.add(suppress.reason(), 1);
    }
  }

  private Tally copy() {
    Tally copy = new Tally(now);
    copy.kinds.addAll(kinds);
    copy.effects.addAll(effects);
    copy.suppressed.addAll(suppressed);
    copy.forecast.addAll(forecast());
    copy.first.addAll(first);
    copy.values = values;
    copy.newAttributes = newAttributes;
    copy.newEvents = newEvents;
    copy.immediate = immediate;
    copy.scheduled = scheduled;
    copy.held.addAll(held);
    copy.problems.addAll(problems);
    copy.warnings = warnings;
    return copy;
  }
}
