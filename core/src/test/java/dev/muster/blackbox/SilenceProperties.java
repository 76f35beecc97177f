package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.model.Campaign;
import dev.muster.model.CommitResult;
import dev.muster.model.Occurrence;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.WriteBatch;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever goes wrong, no cell is shown in a message, a log record, a report or as text. */
class SilenceProperties {

  private static final String MARK = "Sesame";

  static {
    Module logging = ModuleLayer.boot().findModule("java.logging").orElseThrow();
    SilenceProperties.class.getModule().addReads(logging);
  }

  /** What goes wrong beside the cells. */
  enum Mishap {
    NONE,
    RULE_THROWS,
    RULE_REJECTS,
    COMMIT_THROWS,
    COMMIT_THROWS_LATER,
    COMMIT_REFUSES,
    ENGINE_THROWS,
    LISTENER_THROWS
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noCellIsEverShown(
      @ForAll("files") String file, @ForAll Mishap mishap, @ForAll("kinds") Kind kind) {
    List<String> shown = new ArrayList<>();
    Handler console = LogManager.getLogManager().getLogger("").getHandlers()[0];
    console.setFilter(
        record -> {
          shown.add(record.getMessage() + record.getThrown());
          return false;
        });
    try {
      run(kind, mishap, file, shown);
    } finally {
      console.setFilter(record -> true);
    }

    assertThat(shown).noneMatch(text -> text.contains(MARK) || text.contains("sesame"));
    assertThat(shown).isNotEmpty();
  }

  enum Kind {
    PEOPLE,
    EVENTS;

    CsvImportSpec spec() {
      return this == PEOPLE
          ? CsvImportSpec.people()
              .identifier("email")
              .identifier("id")
              .attribute("name")
              .attribute("age", "age", ValueType.integer())
              .attribute("when", "when", ValueType.dateTime())
              .attribute("more", "more", ValueType.json())
              .build()
          : CsvImportSpec.events()
              .identifier("email")
              .identifier("id")
              .eventName("name")
              .property("age", "age", ValueType.decimal())
              .eventTime("when")
              .property("more", "more", ValueType.json())
              .unknownPeople(UnknownPeople.CREATE)
              .build();
    }
  }

  private static void run(Kind kind, Mishap mishap, String file, List<String> shown) {
    InMemoryContactStore memory = new InMemoryContactStore();
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine()
            .listening(Occurrence.personCreated(), Campaign.named("c"))
            .listening(Occurrence.eventRecorded(MARK), Campaign.named("d"))
            .failingStarts(mishap == Mishap.ENGINE_THROWS ? 9 : 0);
    try {
      ImportReport report =
          Given.importer(kind.spec(), Commits.of(memory, commit(mishap)))
              .campaigns(engine)
              .triggers(TriggerPolicy.always())
              .validator(RowValidator.emailSyntax("email").and(rule(mishap, shown)))
              .listener(listener(mishap, shown))
              .chunkRows(3)
              .build()
              .run(ImportSource.of(file.getBytes(StandardCharsets.UTF_8)));
      shown.add(report.toJson() + report.toText() + report);
    } catch (MusterException e) {
      shown.add(e.getMessage());
      shown.add(e.toString());
      shown.add(e.report().toJson() + e.report().toText() + e.report());
    }
    engine.taken().forEach(intent -> shown.add(intent.toString()));
    engine.asked().forEach(occurrence -> shown.add(occurrence.toString()));
    memory.contacts(Given.TENANT).forEach(contact -> shown.add(contact.toString()));
  }

  private static RowValidator rule(Mishap mishap, List<String> shown) {
    Function<MappedRow, List<Problem>> rule =
        row -> {
          shown.add(row + " " + row.event() + " " + row.identifiers());
          if (mishap == Mishap.RULE_THROWS && row.at().record() == 2) {
            throw new IllegalArgumentException(row.identifiers().get(0).parts().toString());
          }
          return mishap == Mishap.RULE_REJECTS
              ? RowValidator.oneOf("age", "none").problems(row)
              : List.of();
        };
    return RowValidator.named("looks", "1", rule);
  }

  private static Commits.Instead commit(Mishap mishap) {
    return (batch, real) ->
        switch (mishap) {
          case COMMIT_THROWS -> throw new IllegalStateException(firstText(batch));
          case COMMIT_THROWS_LATER -> {
            if (batch.firstRecord() > 1) {
              throw new IllegalStateException(firstText(batch));
            }
            yield real.apply(batch);
          }
          case COMMIT_REFUSES -> batch.writes().isEmpty() ? real.apply(batch) : refused(batch);
          default -> real.apply(batch);
        };
  }

  private static CommitResult refused(WriteBatch batch) {
    return new CommitResult.Refused(
        batch.writes().stream().map(write -> Receipt.refused(Refusal.INVALID)).toList());
  }

  private static String firstText(WriteBatch batch) {
    return MARK + " is in " + batch.writes().size() + " writes";
  }

  private static ImportListener listener(Mishap mishap, List<String> shown) {
    return new ImportListener() {
      @Override
      public void onRow(RowOutcome row) {
        shown.add(row.toString());
        if (mishap == Mishap.LISTENER_THROWS) {
          throw new IllegalStateException(MARK);
        }
      }
    };
  }

  @Provide
  Arbitrary<Kind> kinds() {
    return Arbitraries.of(Kind.class);
  }

  @Provide
  Arbitrary<String> files() {
    return Combinators.combine(
            texts("sesame@example.org", "Sesame", ""),
            texts("Sesame-7", ""),
            texts("Sesame", "Sesame\u200B", "\"Sesame \"\"x\"\"\"", "Ses\"ame", "\"Sesame\"x", ""),
            texts("12", "12.50", "Sesame", ""),
            texts("2024-01-01T00:00Z", "2030-01-01T00:00Z", "Sesame", ""),
            texts("\"{\"\"Sesame\"\":1}\"", "{Sesame", "Sesame,Sesame", ""))
        .as(
            (email, id, name, age, when, more) ->
                String.join(",", email, id, name, age, when, more))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(rows -> "email,id,name,age,when,more\n" + String.join("\n", rows) + "\n");
  }

  private static Arbitrary<String> texts(String... texts) {
    return Arbitraries.of(texts);
  }
}
