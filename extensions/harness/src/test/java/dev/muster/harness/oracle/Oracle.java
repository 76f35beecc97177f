package dev.muster.harness.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a workload comes to, row after row, said as plainly as possible. It shares no code with the
 * importer, and knows neither files nor chunks.
 */
public final class Oracle {

  private static final Duration YOUNG = Duration.ofDays(3);

  private final Workload workload;
  private final Map<String, Human> byEmail = new HashMap<>();
  private final Map<String, Human> byId = new HashMap<>();
  private final List<Human> humans = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private final List<String> started = new ArrayList<>();
  private final List<String> held = new ArrayList<>();
  private final Map<String, Long> starts = new HashMap<>();
  private long line = 2;

  private Oracle(Workload workload) {
    this.workload = workload;
  }

  /** Answers what a workload comes to in an empty store. */
  public static Verdict of(Workload workload) {
    return after(List.of(workload), workload);
  }

  /** Answers what the last of some workloads comes to, imported one after another. */
  public static Verdict after(List<Workload> all, Workload last) {
    Oracle oracle = new Oracle(last);
    for (Workload one : all) {
      oracle = oracle.next(one);
      one.rows().forEach(oracle::row);
    }
    return new Verdict(
        oracle.outcomes,
        oracle.humans.stream().map(Human::line).toList(),
        oracle.started,
        oracle.held);
  }

  private Oracle next(Workload one) {
    Oracle next = new Oracle(one);
    next.humans.addAll(humans);
    next.byEmail.putAll(byEmail);
    next.byId.putAll(byId);
    return next;
  }

  private void row(PlainRow row) {
    if (!row.isBlankLine()) {
      String kind = row.damage() == PlainRow.Damage.NONE ? outcome(row.cells()) : "REJECTED";
      outcomes.add(record() + " " + line + " " + kind);
    }
    line += 1 + row.breaks();
  }

  private int record() {
    return outcomes.size() + 1;
  }

  private String outcome(List<String> cells) {
    if (cells.size() != workload.header().size()) {
      return "REJECTED";
    }
    String email = cells.get(0).toLowerCase(Locale.ROOT);
    String id = cells.get(1);
    boolean identified = !email.isEmpty() || !id.isEmpty();
    boolean visible = email.chars().noneMatch(c -> c == 0x200B);
    boolean address = email.isEmpty() || email.matches("[^ ]+@[^ ]+\\.[^ ]+");
    Optional<Map<String, Object>> values = Cells.values(workload.kind(), cells);
    if (!identified || !visible || !address || values.isEmpty()) {
      return "REJECTED";
    }
    Optional<Human> known =
        Optional.ofNullable(byEmail.get(email)).or(() -> Optional.ofNullable(byId.get(id)));
    if (known.isPresent() && mayNotBe(known.get(), email, id)) {
      return "REJECTED";
    }
    return workload.kind() == Workload.Kind.PEOPLE
        ? person(known, new String[] {email, id}, values.get(), cells.get(7).isEmpty())
        : event(known, new String[] {email, id}, values.get());
  }

  /** Nobody's identifiers change, and nobody gets one that somebody else has. */
  private boolean mayNotBe(Human human, String email, String id) {
    boolean changes = differs(email, human.email) || differs(id, human.id);
    Human owner = byId.get(id);
    return changes || (owner != null && owner != human);
  }

  private static boolean differs(String given, String had) {
    return !given.isEmpty() && !had.isEmpty() && !given.equals(had);
  }

  private String person(
      Optional<Human> known, String[] ids, Map<String, Object> values, boolean clearsNote) {
    String by = by(known, ids);
    Human human = known.orElseGet(this::born);
    String before = human.line();
    Object plan = human.attributes.getOrDefault("plan", "");
    carry(human, ids);
    human.attributes.putAll(values);
    if (clearsNote) {
      human.attributes.remove("note");
    }
    if (known.isEmpty()) {
      start("welcome", by, Workload.NOW);
      return "CREATED";
    }
    if (!plan.equals(human.attributes.getOrDefault("plan", ""))) {
      start("upsell", by, Workload.NOW.plus(Duration.ofDays(2)));
    }
    return before.equals(human.line()) ? "UNCHANGED" : "UPDATED";
  }

  private String event(Optional<Human> known, String[] ids, Map<String, Object> values) {
    String by = by(known, ids);
    Human human = known.orElseGet(this::born);
    carry(human, ids);
    Map<String, Object> properties = new LinkedHashMap<>(values);
    String name = (String) properties.remove("name");
    Instant time = OffsetDateTime.parse((String) properties.remove("time")).toInstant();
    human.events.add(PlainText.event(name, time, properties));
    if (known.isEmpty()) {
      start("welcome", by, Workload.NOW);
    }
    boolean young = !time.isAfter(Workload.NOW) && time.isAfter(Workload.NOW.minus(YOUNG));
    if (young && name.equals("buys")) {
      start("thanks", by, Workload.NOW);
    }
    if (young && name.equals("visits")) {
      start("nudge", by, time.plus(Duration.ofDays(10)));
    }
    return "CREATED";
  }

  /** The identifier by which a person was found, or else the first that is given. */
  private String by(Optional<Human> known, String[] ids) {
    boolean byEmailAddress =
        known.isPresent() ? known.get() == byEmail.get(ids[0]) : !ids[0].isEmpty();
    return byEmailAddress ? "email:" + ids[0] : "id:" + ids[1];
  }

  private Human born() {
    Human human = new Human();
    humans.add(human);
    return human;
  }

  private void carry(Human human, String[] ids) {
    if (!ids[0].isEmpty()) {
      human.email = ids[0];
      byEmail.put(ids[0], human);
    }
    if (!ids[1].isEmpty()) {
      human.id = ids[1];
      byId.put(ids[1], human);
    }
  }

  private void start(String campaign, String person, Instant due) {
    long before = starts.merge(campaign, 1L, Long::sum) - 1;
    String intent = PlainText.intent(record(), campaign, person, due);
    (before < workload.cap() ? started : held).add(intent);
  }

  /** A person. */
  private static final class Human {

    private String email = "";
    private String id = "";
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> events = new ArrayList<>();

    String line() {
      List<String> identifiers = new ArrayList<>();
      if (!email.isEmpty()) {
        identifiers.add("email:" + email);
      }
      if (!id.isEmpty()) {
        identifiers.add("id:" + id);
      }
      return PlainText.person(identifiers, attributes, events);
    }
  }

  /** What cells say. */
  private static final class Cells {

    private static final String WHOLE = "0|-?[1-9][0-9]*";
    private static final String DECIMAL = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";

    /** Answers values by name, or empty if one cannot be read. */
    static Optional<Map<String, Object>> values(Workload.Kind kind, List<String> cells) {
      return kind == Workload.Kind.PEOPLE ? person(cells) : event(cells);
    }

    private static Optional<Map<String, Object>> person(List<String> cells) {
      Map<String, Object> values = new LinkedHashMap<>();
      boolean fine =
          number(values, "visits", cells.get(3), WHOLE)
              && number(values, "balance", cells.get(4), DECIMAL)
              && !cells.get(5).equals("2023-02-29")
              && !cells.get(6).equals("perhaps");
      text(values, "plan", cells.get(2));
      text(values, "since", cells.get(5));
      text(values, "note", cells.get(7));
      if (!cells.get(6).isEmpty()) {
        values.put("vip", cells.get(6).equalsIgnoreCase("true"));
      }
      return fine ? Optional.of(values) : Optional.empty();
    }

    private static Optional<Map<String, Object>> event(List<String> cells) {
      Map<String, Object> values = new LinkedHashMap<>();
      boolean fine =
          number(values, "price", cells.get(5), DECIMAL)
              && !cells.get(2).isEmpty()
              && !cells.get(3).equals("yesterday")
              && !cells.get(3).startsWith("2023-02-30");
      text(values, "name", cells.get(2));
      text(values, "time", cells.get(3));
      text(values, "item", cells.get(4));
      return fine ? Optional.of(values) : Optional.empty();
    }

    private static void text(Map<String, Object> values, String name, String cell) {
      if (!cell.isEmpty()) {
        values.put(name, cell);
      }
    }

    private static boolean number(
        Map<String, Object> values, String name, String cell, String form) {
      if (cell.isEmpty()) {
        return true;
      }
      if (!cell.matches(form)) {
        return false;
      }
      values.put(name, new BigDecimal(cell));
      return true;
    }
  }
}
