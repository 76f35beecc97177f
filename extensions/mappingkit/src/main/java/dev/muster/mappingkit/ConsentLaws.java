package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Identifier;
import dev.muster.testkit.ContactDump;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The law of consent, to be held against any store. Each try works for a tenant of its own, and
 * throws an {@link AssertionError} that shows what differs.
 */
public final class ConsentLaws {

  private ConsentLaws() {}

  /** Over any history of imports nobody who has unsubscribed is subscribed again. */
  public static void unsubscribedStaysUnsubscribed(
      ConsentHistory history, StoreProbe probe, int chunkRows) {
    String tenant = UUID.randomUUID().toString();
    Importer importer =
        Importer.builder()
            .spec(history.spec())
            .contacts(probe.contacts())
            .consent(history.policy())
            .tenant(tenant)
            .chunkRows(chunkRows)
            .build();
    Set<String> before = Set.of();
    for (CsvFile file : history.files()) {
      importer.run(ImportSource.of(file.bytes(LineEnd.LF)));
      Set<String> after = unsubscribed(probe, tenant);
      assertThat(after).containsAll(before);
      before = after;
    }
  }

  /** Read from the store by hand, not through the policy. */
  private static Set<String> unsubscribed(StoreProbe probe, String tenant) {
    Set<String> found = new HashSet<>();
    for (Identifier person : ConsentHistory.everybody()) {
      for (ContactDump contact : probe.stored(tenant, person)) {
        add(person, contact.attributes(), found);
      }
    }
    return found;
  }

  private static void add(Identifier person, Map<String, Object> attributes, Set<String> found) {
    String mark = String.valueOf(attributes.getOrDefault("unsubscribed", ""));
    if (Set.of("true", "1").contains(mark.toLowerCase(Locale.ROOT))) {
      found.add(person.parts() + " from everything");
    }
    if (attributes.get("topics") instanceof Map<?, ?> topics
        && "false".equals(topics.get("news"))) {
      found.add(person.parts() + " from news");
    }
    if (attributes.get("left") instanceof List<?> groups) {
      groups.forEach(group -> found.add(person.parts() + " from group " + group));
    }
  }
}
