package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tests of stores have in common. */
abstract class StoreSuite {

  static final Scope SCOPE = new Scope("acme", "import 1", "tester");
  static final ContactId NOBODY = new ContactId("no-such-contact");
  static final Identifier ANA = Identifier.of("email", "ana@example.org");
  static final Identifier ANNA = Identifier.of("email", "anna@example.org");
  static final Identifier BEN = Identifier.of("email", "ben@example.org");
  static final Identifier NUMBER = Identifier.of("customer number", "007");
  static final Identifier PAIR = new Identifier("alias", List.of("shop", "ana"));
  static final Path PLAN = Path.of("plan");
  static final Path CITY = Path.of("address", "city");
  static final Path STREET = Path.of("address", "street");

  abstract StoreUnderTest begin();

  abstract Optional<List<EventAppend>> look(ContactStore store, Scope scope, ContactId contact);

  static EventAppend event(String key) {
    return new EventAppend(
        new EventKey(key),
        "Completes checkout",
        Instant.parse("2022-01-02T03:05:00.123456Z"),
        Map.of("total", 3L, "key", key));
  }

  final void assertEvents(StoreUnderTest store, ContactId contact, EventAppend... expected) {
    look(store.store(), store.scope(), contact)
        .ifPresent(events -> assertThat(events).as("events").containsExactly(expected));
  }
}
