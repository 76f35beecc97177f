package dev.muster.jdbc;

import dev.muster.model.Ability;
import dev.muster.model.Carriers;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host's own table of customers, as a contact store that knows nothing of journals. */
final class Customers implements ContactStore {

  private final Connection connection;

  Customers(Connection connection) {
    this.connection = connection;
  }

  static void create(Connection connection) throws SQLException {
    Sql.update(
        connection,
        "CREATE TABLE customer (email VARCHAR(80) PRIMARY KEY, name VARCHAR(20) NOT NULL)");
  }

  static List<String> names(Connection connection) throws SQLException {
    return Sql.query(
        connection, "SELECT name FROM customer ORDER BY email", row -> row.getString(1));
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.UNIQUE_IDENTIFIERS);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    Found.Builder found = Found.builder();
    for (Identifier identifier : lookup.identifiers()) {
      name(identifier.parts().get(0))
          .ifPresent(
              name -> found.carriers(identifier, Carriers.all(List.of(seen(identifier, name)))));
    }
    return found.build();
  }

  private static ContactSnapshot seen(Identifier email, String name) {
    return ContactSnapshot.of(
        new ContactId(email.parts().get(0)),
        Optional.empty(),
        Standing.ACTIVE,
        Set.of(email),
        Map.of("name", name));
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return Set.of();
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    List<Receipt> receipts = new ArrayList<>();
    for (Write write : writes) {
      receipts.add(write((ContactWrite) write));
    }
    return receipts;
  }

  private Receipt write(ContactWrite write) {
    String name = (String) write.changes().get(0).after().orElseThrow();
    if (write.target() instanceof Target.Known known) {
      run("UPDATE customer SET name = ? WHERE email = ?", name, known.id().text());
      return Receipt.written(known.id(), Optional.empty());
    }
    String email = write.claims().get(0).identifier().parts().get(0);
    if (name(email).isPresent()) {
      return Receipt.refused(Refusal.MOVED);
    }
    run("INSERT INTO customer (name, email) VALUES (?, ?)", name, email);
    return Receipt.written(new ContactId(email), Optional.empty());
  }

  private Optional<String> name(String email) {
    try {
      return Sql.one(
          connection, "SELECT name FROM customer WHERE email = ?", row -> row.getString(1), email);
    } catch (SQLException broken) {
      throw new IllegalStateException("the customers cannot be read", broken);
    }
  }

  private void run(String sql, String... values) {
    try {
      Sql.update(connection, sql, (Object[]) values);
    } catch (SQLException broken) {
      throw new IllegalStateException("the customers cannot be written", broken);
    }
  }
}
