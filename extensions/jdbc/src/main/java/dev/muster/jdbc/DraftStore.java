package dev.muster.jdbc;

import dev.muster.model.EventVisibility;
import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the tables to where a draft wants them, with a few statements for all contacts. */
final class DraftStore {

  private static final List<String> CONTACT =
      List.of("id", "revision", "main", "tenant", "identifiers", "attributes");
  private static final List<String> IDENTIFIER = List.of("contact", "identifier", "sole", "tenant");
  private static final List<String> EVENT =
      List.of(
          "event",
          "contact",
          "seconds",
          "nanos",
          "tenant",
          "event_key",
          "name",
          "properties",
          "visibility");

  private final Connection connection;
  private final Dialect dialect;
  private final String tenant;
  private final Optional<String> mainScheme;
  private final Keys keys;
  private final Runnable meanwhile;

  private final List<@Nullable Object[]> lostMains = new ArrayList<>();
  private final List<@Nullable Object[]> removed = new ArrayList<>();
  private final List<Planned> made = new ArrayList<>();
  private final List<Planned> revised = new ArrayList<>();
  private final List<@Nullable Object[]> lostIdentifiers = new ArrayList<>();
  private final List<@Nullable Object[]> newIdentifiers = new ArrayList<>();
  private boolean crowded;

  /**
   * Answers a store of what is planned with it.
   *
   * @param meanwhile is done once for each contact that is made or revised and each event that is
   *     appended, while the database is busy with it, or not at all
   */
  DraftStore(ContactTable table, Optional<String> mainScheme, Keys keys, Runnable meanwhile) {
    this.connection = table.connection();
    this.dialect = table.dialect();
    this.tenant = table.tenant();
    this.mainScheme = mainScheme;
    this.keys = keys;
    this.meanwhile = meanwhile;
  }

  /** A contact that is written, and its main identifier. */
  private record Planned(DraftContact contact, Optional<UUID> main) {}

  /**
   * Whether a contact carries a second unique identifier of the main scheme, which lives where the
   * main ones' index does not see it.
   */
  boolean isCrowded() {
    return crowded;
  }

  void plan(DraftContact contact) {
    DraftContact.Fate fate = contact.fate();
    if (fate == DraftContact.Fate.UNTOUCHED) {
      return;
    }
    Optional<UUID> main = main(contact.claims());
    if (fate == DraftContact.Fate.MADE) {
      made.add(new Planned(contact, main));
    } else if (fate == DraftContact.Fate.REVISED) {
      revised.add(new Planned(contact, main));
      main(contact.storedClaims())
          .filter(before -> main.isEmpty() || !before.equals(main.get()))
          .ifPresent(before -> lostMains.add(new @Nullable Object[] {tenant, contact.id()}));
    } else {
      removed.add(new @Nullable Object[] {tenant, contact.id(), contact.storedRevision()});
    }
    planIdentifiers(contact);
  }

  private void planIdentifiers(DraftContact contact) {
    if (contact.claims() == contact.storedClaims()) {
      return;
    }
    Set<Carried> before = others(contact.storedClaims());
    Set<Carried> after = others(contact.claims());
    for (Carried gone : before) {
      if (!after.contains(gone)) {
        lostIdentifiers.add(new @Nullable Object[] {tenant, gone.identifier(), contact.id()});
      }
    }
    for (Carried added : after) {
      if (!before.contains(added)) {
        newIdentifiers.add(
            new @Nullable Object[] {contact.id(), added.identifier(), added.sole(), tenant});
      }
    }
  }

  void store(List<Draft.NewEvent> events) throws SQLException {
    expect(
        removed.size(),
        Sql.batch(
            connection,
            "DELETE FROM muster_contact WHERE tenant = ? AND id = ? AND revision = ?",
            removed));
    Sql.batch(
        connection, "DELETE FROM muster_event WHERE tenant = ? AND contact = ?", removedIds());
    Sql.batch(
        connection, "DELETE FROM muster_membership WHERE tenant = ? AND contact = ?", removedIds());
    Sql.batch(connection, "DELETE FROM muster_link WHERE tenant = ? AND contact = ?", removedIds());
    Sql.batch(
        connection,
        "DELETE FROM muster_identifier WHERE tenant = ? AND identifier = ? AND contact = ?",
        lostIdentifiers);
    Sql.batch(
        connection, "UPDATE muster_contact SET main = NULL WHERE tenant = ? AND id = ?", lostMains);
    List<Dialect.Revised> now = new Derived<>(revised, DraftStore::revised);
    expect(revised.size(), dialect.revise(connection, tenant, now, meanwhile));
    List<@Nullable Object[]> rows = new Derived<>(made, this::row);
    dialect.insert(connection, new Dialect.NewRows("muster_contact", CONTACT, rows, meanwhile));
    insert("muster_identifier", IDENTIFIER, newIdentifiers);
    List<Draft.NewEvent> kept = events.stream().filter(this::isKept).toList();
    List<@Nullable Object[]> appended = new Derived<>(kept, this::row);
    dialect.insert(connection, new Dialect.NewRows("muster_event", EVENT, appended, meanwhile));
  }

  private List<@Nullable Object[]> removedIds() {
    return removed.stream().map(row -> new @Nullable Object[] {row[0], row[1]}).toList();
  }

  private void insert(String table, List<String> columns, List<@Nullable Object[]> rows)
      throws SQLException {
    dialect.insert(connection, new Dialect.NewRows(table, columns, rows));
  }

  static void expect(int wanted, int touched) throws SQLException {
    if (touched != wanted) {
      throw new SQLException("another writer moved a revision", "40001");
    }
  }

  private boolean isKept(Draft.NewEvent event) {
    return event.contact().fate() != DraftContact.Fate.REMOVED;
  }

  private @Nullable Object[] row(Draft.NewEvent event) {
    Instant time = event.append().time();
    return new @Nullable Object[] {
      event.event(),
      event.contact().id(),
      time.getEpochSecond(),
      time.getNano(),
      tenant,
      event.append().key().text(),
      event.append().name(),
      event.properties(),
      event.append().visibility() == EventVisibility.EVERYWHERE
          ? null
          : event.append().visibility().name()
    };
  }

  private @Nullable Object[] row(Planned planned) {
    DraftContact contact = planned.contact();
    return new @Nullable Object[] {
      contact.id(),
      contact.revision(),
      planned.main().orElse(null),
      tenant,
      Ids.text(contact.claims()),
      contact.attributes()
    };
  }

  private static Dialect.Revised revised(Planned planned) {
    DraftContact contact = planned.contact();
    return new Dialect.Revised(
        contact.id(),
        contact.storedRevision(),
        contact.revision(),
        planned.main().orElse(null),
        Ids.text(contact.claims()),
        contact.attributes());
  }

  private Optional<UUID> main(Map<Identifier, Uniqueness> claims) {
    return mainIdentifier(claims).map(keys::of);
  }

  private Optional<Identifier> mainIdentifier(Map<Identifier, Uniqueness> claims) {
    return mainScheme.isPresent() ? DraftContact.main(claims, mainScheme.get()) : Optional.empty();
  }

  /** An identifier that does not live in the contact's own row. */
  private record Carried(UUID identifier, @Nullable UUID sole) {}

  private Set<Carried> others(Map<Identifier, Uniqueness> claims) {
    if (claims.isEmpty()) {
      return Set.of();
    }
    Optional<Identifier> main = mainIdentifier(claims);
    if (claims.size() == 1 && main.isPresent()) {
      return Set.of();
    }
    Set<Carried> others = new LinkedHashSet<>();
    claims.forEach(
        (identifier, uniqueness) -> {
          if (main.isEmpty() || !identifier.equals(main.get())) {
            UUID key = keys.of(identifier);
            boolean sole = uniqueness == Uniqueness.UNIQUE;
            crowded |= sole && identifier.scheme().equals(mainScheme.orElse(""));
            others.add(new Carried(key, sole ? key : null));
          }
        });
    return others;
  }
}
