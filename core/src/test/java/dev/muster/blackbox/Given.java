package dev.muster.blackbox;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.rule.Backoff;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the tests of whole runs have in common. */
final class Given {

  static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");
  static final String TENANT = "default";

  private Given() {}

  /** People known by their e-mail, with a plan. */
  static CsvImportSpec people() {
    return CsvImportSpec.people().identifier("email").attribute("plan").build();
  }

  /** An importer at the tests' instant. */
  static ImporterBuilder importer(CsvImportSpec spec, ContactStore store) {
    return Importer.builder()
        .spec(spec)
        .contacts(store)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .backoff(Backoff.none());
  }

  /** A file of these lines, under a key. */
  static ImportSource file(String key, String... lines) {
    return file(lines).key(key);
  }

  private static ImportSource file(String... lines) {
    return ImportSource.of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
        .named("people.csv");
  }

  /** Imports lines into a store, and answers the report. */
  static ImportReport run(CsvImportSpec spec, ContactStore store, String key, String... lines) {
    return importer(spec, store).build().run(file(key, lines));
  }

  /** What a store holds, as {@code [email=ana@example.org] {plan=pro} [event at time {…}]}. */
  static List<String> held(InMemoryContactStore store) {
    return store.dump(TENANT).stream().map(Given::shown).toList();
  }

  private static String shown(ContactDump contact) {
    List<String> identifiers =
        contact.identifiers().stream()
            .map(each -> each.scheme() + "=" + String.join("|", each.parts()))
            .toList();
    List<String> events =
        contact.events().stream()
            .map(event -> event.name() + " at " + event.time() + " " + event.properties())
            .toList();
    return identifiers + " " + contact.attributes() + (events.isEmpty() ? "" : " " + events);
  }

  /** Remembers the rows that it is told of, each as one line. */
  static final class Rows implements ImportListener {

    private final List<String> seen = new ArrayList<>();

    @Override
    public void onRow(RowOutcome row) {
      seen.add(
          row.at().record()
              + " "
              + row.kind()
              + (row.effects().isEmpty() ? "" : " " + row.effects().stream().sorted().toList())
              + (row.problems().isEmpty() ? "" : " " + problems(row)));
    }

    private static List<String> problems(RowOutcome row) {
      return row.problems().stream()
          .map(problem -> problem.code() + problem.column().map(name -> " " + name).orElse(""))
          .toList();
    }

    List<String> seen() {
      return seen;
    }
  }

  /** Imports lines under a new key, and answers what each row came to. */
  static List<String> rows(CsvImportSpec spec, ContactStore store, String... lines) {
    Rows rows = new Rows();
    importer(spec, store).listener(rows).build().run(file(lines));
    return rows.seen();
  }
}
