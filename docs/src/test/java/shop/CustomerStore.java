package shop;

import dev.muster.model.Ability;
import dev.muster.model.Carriers;
import dev.muster.model.Change;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Revision;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A shop's own table of customers, on a connection whose transactions somebody else ends. */
final class CustomerStore implements ContactStore {

  static final String TABLE =
      """
      CREATE TABLE customer (
        id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email VARCHAR(254) NOT NULL UNIQUE,
        first_name VARCHAR(100),
        plan VARCHAR(20),
        version BIGINT NOT NULL)
      """;

  private static final Set<String> COLUMNS = Set.of("first_name", "plan");

  private final Connection connection;

  CustomerStore(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.UNIQUE_IDENTIFIERS, Ability.REVISIONS);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    Found.Builder found = Found.builder();
    Object[] emails = lookup.identifiers().stream().map(each -> each.parts().get(0)).toArray();
    select("email", "VARCHAR", emails)
        .forEach(
            customer ->
                customer
                    .identifiers()
                    .forEach(email -> found.carriers(email, Carriers.all(List.of(customer)))));
    Object[] ids = lookup.ids().stream().map(id -> Long.valueOf(id.text())).toArray();
    select("id", "BIGINT", ids).forEach(found::contact);
    return found.build();
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return Set.of();
  }

  // tag::write[]
  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    List<Receipt> receipts = new ArrayList<>();
    for (Write write : writes) {
      receipts.add(write((ContactWrite) write));
    }
    return receipts;
  }

  private Receipt write(ContactWrite write) {
    if (!fitsTheTable(write)) {
      return Receipt.refused(Refusal.INVALID);
    }
    return write.target() instanceof Target.Known known
        ? update(known, write.changes())
        : insert(write.claims().get(0).identifier(), write.changes());
  }

  private Receipt insert(Identifier email, List<Change> changes) {
    Map<String, Object> values = values(changes);
    int inserted =
        execute(
            """
            INSERT INTO customer (email, first_name, plan, version)
            SELECT ?, ?, ?, 1 WHERE NOT EXISTS (SELECT 1 FROM customer WHERE email = ?)
            """,
            email.parts().get(0),
            values.get("first_name"),
            values.get("plan"),
            email.parts().get(0));
    return inserted == 1 ? written(email) : Receipt.refused(Refusal.MOVED);
  }

  private Receipt update(Target.Known known, List<Change> changes) {
    Map<String, Object> values = values(changes);
    String assignments =
        values.keySet().stream().map(column -> column + " = ?, ").collect(Collectors.joining());
    List<Object> parameters = new ArrayList<>(values.values());
    parameters.add(Long.valueOf(known.id().text()));
    parameters.add(Long.valueOf(known.seen().orElseThrow().mark()));
    int updated =
        execute(
            "UPDATE customer SET "
                + assignments
                + "version = version + 1 WHERE id = ? AND version = ?",
            parameters.toArray());
    return updated == 1 ? written(known.id()) : Receipt.refused(Refusal.MOVED);
  }

  // end::write[]

  /** One e-mail address that never changes, texts in columns of their own, no events. */
  private static boolean fitsTheTable(ContactWrite write) {
    int claims = write.target() instanceof Target.Fresh ? 1 : 0;
    return write.claims().size() == claims
        && write.releases().isEmpty()
        && write.events().isEmpty()
        && write.changes().stream().allMatch(change -> COLUMNS.contains(column(change)));
  }

  private static String column(Change change) {
    List<String> names = change.path().names();
    return names.size() == 1 ? names.get(0) : "";
  }

  private static Map<String, Object> values(List<Change> changes) {
    Map<String, Object> values = new LinkedHashMap<>();
    changes.forEach(change -> values.put(column(change), change.after().orElse(null)));
    return values;
  }

  private Receipt written(Identifier email) {
    return written(select("email", "VARCHAR", email.parts().get(0)).get(0));
  }

  private Receipt written(ContactId id) {
    return written(select("id", "BIGINT", Long.valueOf(id.text())).get(0));
  }

  private static Receipt written(ContactSnapshot customer) {
    return Receipt.written(customer.id(), customer.revision());
  }

  private List<ContactSnapshot> select(String column, String type, Object... keys) {
    String sql = "SELECT id, email, first_name, plan, version FROM customer WHERE %s = ANY (?)";
    try (PreparedStatement statement = connection.prepareStatement(sql.formatted(column))) {
      statement.setArray(1, connection.createArrayOf(type, keys));
      List<ContactSnapshot> customers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          customers.add(customer(row));
        }
      }
      return customers;
    } catch (SQLException broken) {
      throw new IllegalStateException("the customers cannot be read", broken);
    }
  }

  private static ContactSnapshot customer(ResultSet row) throws SQLException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (String column : COLUMNS) {
      Optional.ofNullable(row.getString(column)).ifPresent(text -> attributes.put(column, text));
    }
    return ContactSnapshot.of(
        new ContactId(row.getString("id")),
        new Revision(row.getString("version")),
        Set.of(Identifier.of("email", row.getString("email"))),
        attributes);
  }

  private int execute(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException("the customers cannot be written", broken);
    }
  }
}
