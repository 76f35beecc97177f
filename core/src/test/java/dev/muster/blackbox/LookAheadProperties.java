package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.report.ImportReport;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ContactStore;
import dev.muster.spi.JournaledContactStore;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A store that bears it is asked about the next rows before those above them are kept. */
class LookAheadProperties {

  /** Asks at once, that is always before the rows above are kept. */
  private static final Executor AT_ONCE = Runnable::run;

  private static final Executor BESIDE = task -> new Thread(task, "ahead").start();

  private static final Executor BESIDE_AND_DONE = LookAheadProperties::runBeside;

  private static final CsvImportSpec PEOPLE =
      CsvImportSpec.people().identifier("email").identifier("phone").attribute("plan").build();

  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events().identifier("email").eventName("event").eventKey("key").build();

  private static void runBeside(Runnable task) {
    Thread thread = new Thread(task, "ahead");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an import came to. */
  private record End(ImportReport report, List<String> rows, List<ContactDump> contacts) {}

  /** A store that may be asked while it writes, and who asked it. */
  private static final class Asked {

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final List<String> threads = Collections.synchronizedList(new ArrayList<>());

    JournaledContactStore journaled() {
      return asked(JournaledContactStore.class, store);
    }

    ContactStore plain() {
      return asked(ContactStore.class, store.plain(Ability.values()));
    }

    private <T extends ContactStore> T asked(Class<T> kind, T honest) {
      return kind.cast(
          Proxy.newProxyInstance(
              LookAheadProperties.class.getClassLoader(),
              new Class<?>[] {kind},
              (proxy, method, arguments) -> {
                if (method.getName().equals("abilities")) {
                  Set<Ability> abilities = EnumSet.copyOf(honest.abilities());
                  abilities.add(Ability.CONCURRENT_READS);
                  return abilities;
                }
                synchronized (this) {
                  if (method.getName().equals("find")) {
                    threads.add(Thread.currentThread().getName());
                  }
                  try {
                    return method.invoke(honest, arguments);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                }
              }));
    }
  }

  @Provide
  Arbitrary<List<String>> people() {
    Arbitrary<String> email =
        Arbitraries.of("", "ana@example.org", "ben@example.org", "cleo@example.org");
    Arbitrary<String> phone = Arbitraries.of("", "+4915112345678", "+4915112345679");
    Arbitrary<String> plan = Arbitraries.of("", "free", "pro");
    return Combinators.combine(email, phone, plan)
        .as((mail, number, what) -> mail + "," + number + "," + what)
        .list()
        .ofMaxSize(14)
        .map(rows -> with("email,phone,plan", rows));
  }

  @Provide
  Arbitrary<List<String>> events() {
    Arbitrary<String> email = Arbitraries.of("ana@example.org", "ben@example.org");
    Arbitrary<String> key = Arbitraries.of("one", "two", "three");
    return Combinators.combine(email, key)
        .as((mail, what) -> mail + ",bought," + what)
        .list()
        .ofMaxSize(12)
        .map(rows -> with("email,event,key", rows));
  }

  private static List<String> with(String header, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    return lines;
  }

  private static End ahead(CsvImportSpec spec, List<String> lines, Executor executor, Asked asked) {
    return end(Given.importer(spec, asked.journaled()).readAhead(executor), lines, asked.store);
  }

  private static End alone(CsvImportSpec spec, List<String> lines) {
    InMemoryContactStore store = new InMemoryContactStore();
    return end(Given.importer(spec, store), lines, store);
  }

  private static End end(ImporterBuilder importer, List<String> lines, InMemoryContactStore store) {
    Given.Rows rows = new Given.Rows();
    ImportSource source =
        ImportSource.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).key("k");
    ImportReport report = importer.chunkRows(2).listener(rows).build().run(source);
    return new End(report, rows.seen(), store.dump(Given.TENANT));
  }

  @Property
  void peopleComeToTheSame(@ForAll("people") List<String> lines) {
    assertThat(ahead(PEOPLE, lines, AT_ONCE, new Asked())).isEqualTo(alone(PEOPLE, lines));
  }

  @Property
  void eventsComeToTheSame(@ForAll("events") List<String> lines) {
    assertThat(ahead(EVENTS, lines, AT_ONCE, new Asked())).isEqualTo(alone(EVENTS, lines));
  }

  @Property
  void peopleComeToTheSameInAPlainStore(@ForAll("people") List<String> lines) {
    Asked asked = new Asked();
    InMemoryContactStore store = new InMemoryContactStore();
    ImporterBuilder alone =
        Given.importer(PEOPLE, store.plain(Ability.values())).journal(new InMemoryJournal());
    ImporterBuilder ahead =
        Given.importer(PEOPLE, asked.plain()).journal(new InMemoryJournal()).readAhead(AT_ONCE);

    assertThat(end(ahead, lines, asked.store)).isEqualTo(end(alone, lines, store));
  }

  @Property(tries = 20)
  void soTheyDoOnAnotherThread(@ForAll("people") List<String> lines) {
    assertThat(ahead(PEOPLE, lines, BESIDE, new Asked())).isEqualTo(alone(PEOPLE, lines));
  }

  @Test
  void rowsOfOthersAreLookedUpOnceAndAhead() {
    Asked asked = new Asked();
    ahead(
        PEOPLE,
        List.of(
            "email,phone,plan",
            "a@example.org,,x",
            "b@example.org,,x",
            "c@example.org,,x",
            "d@example.org,,x"),
        BESIDE_AND_DONE,
        asked);

    assertThat(asked.threads).hasSize(2).contains("ahead");
  }

  @Test
  void rowsOfTheSamePeopleAreLookedUpAgain() {
    Asked asked = new Asked();
    ahead(
        PEOPLE,
        List.of(
            "email,phone,plan",
            "a@example.org,,x",
            "b@example.org,,x",
            "b@example.org,,y",
            "d@example.org,,x"),
        AT_ONCE,
        asked);

    assertThat(asked.threads).hasSize(3);
  }
}
