package dev.muster.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Pairs of a contact and something else, to be bound as two arrays. */
final class Pairs {

  /** One of them. */
  record Pair(long contact, UUID other) {}

  private final Set<Pair> all = new LinkedHashSet<>();

  void add(long contact, UUID other) {
    all.add(new Pair(contact, other));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Sql.Array contacts() {
    List<Long> contacts = new ArrayList<>(all.size());
    all.forEach(pair -> contacts.add(pair.contact()));
    return Sql.Array.bigints(contacts);
  }

  Sql.Array others() {
    List<UUID> others = new ArrayList<>(all.size());
    all.forEach(pair -> others.add(pair.other()));
    return new Sql.Array("uuid", others);
  }
}
