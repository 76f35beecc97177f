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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what rows came to, in file order.
 *
 * <p>Not safe for use by several threads.
 */
public final class Tally {

  private final Instant now;
  private final Map<OutcomeKind, Long> kinds = new EnumMap<>(OutcomeKind.class);
  private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
  private final Map<HoldReason, Long> held = new EnumMap<>(HoldReason.class);
  private final Map<SuppressReason, Long> suppressed = new EnumMap<>(SuppressReason.class);
  private final Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
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
    tally.kinds.put(OutcomeKind.CREATED, rows.created());
    tally.kinds.put(OutcomeKind.UPDATED, rows.updated());
    tally.kinds.put(OutcomeKind.UNCHANGED, rows.unchanged());
    tally.kinds.put(OutcomeKind.SKIPPED, rows.skipped());
    tally.kinds.put(OutcomeKind.REJECTED, rows.rejected());
    tally.kinds.put(OutcomeKind.UNPROCESSED, rows.unprocessed());
    tally.effects.put(Effect.PERSON_CREATED, report.people().created());
    tally.effects.put(Effect.PERSON_UPDATED, report.people().updated());
    tally.effects.put(Effect.EVENT_STORED, report.events().stored());
    tally.effects.put(Effect.OBJECT_CREATED, report.store().objectsCreated());
    tally.effects.put(Effect.OBJECT_UPDATED, report.store().objectsUpdated());
    tally.effects.put(Effect.RELATIONSHIP_MADE, report.store().relationshipsMade());
    tally.effects.put(Effect.RELATIONSHIP_UPDATED, report.store().relationshipsUpdated());
    tally.effects.put(Effect.SEGMENT_JOINED, report.store().segmentsJoined());
    tally.values = report.store().values();
    tally.newAttributes = report.names().map(NameCounts::newAttributes).orElse(0L);
    tally.newEvents = report.names().map(NameCounts::newEvents).orElse(0L);
    tally.suppressed.putAll(report.triggers().suppressed());
    tally.immediate = report.triggers().immediate();
    tally.scheduled = report.triggers().scheduled();
    tally.held.putAll(report.triggers().heldBy());
    tally.forecast.addAll(report.forecast());
    tally.first.addAll(report.problems().first());
    tally.problems.putAll(report.problems().counts());
    tally.warnings = report.warnings();
    return tally;
  }

  /** Answers a tally of all that this one counted, and of more rows; this one stays as it is. */
  public Tally plus(List<RowOutcome> rows) {
    Tally sum = copy();
    rows.forEach(sum::add);
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
    counts.forEach((code, count) -> problems.merge(code, count, Long::sum));
    warnings += counts.values().stream().mapToLong(Long::longValue).sum();
    first.addAll(kept);
  }

  /** How many rows ended in each way. */
  public RowCounts rows(long blank) {
    return new RowCounts(
        count(OutcomeKind.CREATED),
        count(OutcomeKind.UPDATED),
        count(OutcomeKind.UNCHANGED),
        count(OutcomeKind.SKIPPED),
        count(OutcomeKind.REJECTED),
        count(OutcomeKind.UNPROCESSED),
        blank);
  }

  /** What rows did to people. */
  public PeopleCounts people() {
    return new PeopleCounts(count(Effect.PERSON_CREATED), count(Effect.PERSON_UPDATED));
  }

  /** What rows did to events. */
  public EventCounts events() {
    return new EventCounts(count(Effect.EVENT_STORED));
  }

  /** What rows did to the store beside. */
  public StoreCounts store() {
    return new StoreCounts(
        count(Effect.OBJECT_CREATED),
        count(Effect.OBJECT_UPDATED),
        count(Effect.RELATIONSHIP_MADE),
        count(Effect.RELATIONSHIP_UPDATED),
        count(Effect.SEGMENT_JOINED),
        values);
  }

  /** Which names are new, where there is a catalog to hold them against. */
  public NameCounts names() {
    return new NameCounts(newAttributes, newEvents);
  }

  /** What was decided about campaigns. */
  public TriggerCounts triggers() {
    return new TriggerCounts(immediate, scheduled, held, suppressed);
  }

  /** The same by campaign and day. */
  public TriggerForecast forecast() {
    return forecast.forecast();
  }

  /** What was wrong. */
  public ProblemCounts problems() {
    return new ProblemCounts(problems, first);
  }

  /** How many warnings there are among the problems. */
  public long warnings() {
    return warnings;
  }

  /** Counts one row more. */
  public void add(RowOutcome row) {
    kinds.merge(row.kind(), 1L, Long::sum);
    row.effects().forEach(effect -> effects.merge(effect, 1L, Long::sum));
    values += row.values();
    row.problems().forEach(this::add);
    row.triggers().forEach(this::add);
    row.triggers().forEach(trigger -> forecast.add(trigger, row.at().record()));
  }

  private void add(Problem problem) {
    problems.merge(problem.code(), 1L, Long::sum);
    warnings += problem.severity() == Severity.WARNING ? 1 : 0;
    newAttributes += problem.code() == ProblemCode.NEW_ATTRIBUTE ? 1 : 0;
    newEvents += problem.code() == ProblemCode.NEW_EVENT ? 1 : 0;
    if (first.size() < ProblemCounts.MOST) {
      first.add(problem);
    }
  }

  private void add(TriggerOutcome trigger) {
    if (trigger.verdict() instanceof TriggerVerdict.Start start) {
      boolean later = start.due().isAfter(now);
      scheduled += later ? 1 : 0;
      immediate += later ? 0 : 1;
    } else if (trigger.verdict() instanceof TriggerVerdict.Hold hold) {
      held.merge(hold.reason(), 1L, Long::sum);
    } else if (trigger.verdict() instanceof TriggerVerdict.Suppress suppress) {
      suppressed.merge(suppress.reason(), 1L, Long::sum);
    }
  }

  private long count(OutcomeKind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  private long count(Effect effect) {
    return effects.getOrDefault(effect, 0L);
  }

  private Tally copy() {
    Tally copy = new Tally(now);
    copy.kinds.putAll(kinds);
    copy.effects.putAll(effects);
    copy.suppressed.putAll(suppressed);
    copy.forecast.addAll(forecast());
    copy.first.addAll(first);
    copy.values = values;
    copy.newAttributes = newAttributes;
    copy.newEvents = newEvents;
    copy.immediate = immediate;
    copy.scheduled = scheduled;
    copy.held.putAll(held);
    copy.problems.putAll(problems);
    copy.warnings = warnings;
    return copy;
  }
}
