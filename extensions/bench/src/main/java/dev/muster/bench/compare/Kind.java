package dev.muster.bench.compare;

import dev.muster.bench.EventsFile;
import dev.muster.bench.PeopleFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is imported, and the table that it goes into where Muster does not keep its own. */
enum Kind {
  /** People, upserted by their address. */
  PEOPLE(
      PeopleFile.HEADER,
      "email varchar PRIMARY KEY, first_name varchar, last_name varchar, phone varchar,"
          + " city varchar, country varchar, plan varchar, signed_up timestamp with time zone,"
          + " visits integer, score numeric(20, 2), active boolean, note varchar",
      "email"),
  /** Events, each stored once. */
  EVENTS(
      EventsFile.HEADER,
      "email varchar, event varchar, time timestamp with time zone, order_id varchar,"
          + " amount numeric(20, 2), currency varchar, PRIMARY KEY (email, event, time, order_id)",
      "email, event, time, order_id");

  private final String header;
  private final String definition;
  private final String key;

  Kind(String header, String definition, String key) {
    this.header = header;
    this.definition = definition;
    this.key = key;
  }

  String header() {
    return header;
  }

  Row row(String... cells) {
    return this == PEOPLE ? PersonRow.of(cells) : EventRow.of(cells);
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  String createTable() {
    return "CREATE TABLE " + table() + " (" + definition + ")";
  }

  /** What goes behind an INSERT so that it is an upsert, or leaves what is there. */
  String onConflict() {
    String target = " ON CONFLICT (" + key + ") DO ";
    return target
        + (this == EVENTS
            ? "NOTHING"
            : "UPDATE SET "
                + columns().stream()
                    .filter(column -> !column.equals(key))
                    .map(column -> column + " = EXCLUDED." + column)
                    .collect(Collectors.joining(", ")));
  }

  String upsert() {
    return "INSERT INTO " + table() + " VALUES (" + marks() + ")" + onConflict();
  }

  /** H2 knows no ON CONFLICT that updates. */
  String merge() {
    return "MERGE INTO " + table() + " KEY (" + key + ") VALUES (" + marks() + ")";
  }

  private List<String> columns() {
    return List.of(header.split(",", -1));
  }

  private String marks() {
    return columns().stream().map(column -> "?").collect(Collectors.joining(", "));
  }
}
