package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Scope;
import dev.muster.preset.Preset;
import dev.muster.preset.Presets;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.testkit.ContactDump;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cell of the table of identifiers: a row of a file of Customer.io, whom it means, and what it
 * may do to identifiers. The table is {@code identifiers.txt} beside this class.
 *
 * <p>Immutable.
 *
 * @param number of its line
 * @param preset by its name after {@code customerio-}, and options, each {@code name=value}
 * @param header of the file
 * @param row of the file, with letters for addresses
 * @param outcome what the row comes to
 * @param people who is there afterwards, sorted
 */
public record IdentifierCase(
    int number,
    List<String> preset,
    String header,
    String row,
    String outcome,
    List<String> people) {

  private static final Pattern LETTER = Pattern.compile("(?<=,|^)[abcnszC](?=,|$)");
  private static final Pattern OWN_ID = Pattern.compile("@([0-9])");
  private static final List<String> IDS = List.of("1", "2", "3", "5", "6", "7", "9");
  private static final List<String> ADDRESSES = List.of("a", "b", "c", "n", "s", "z");

  /** Copies lists. */
  public IdentifierCase {
    preset = List.copyOf(preset);
    people = List.copyOf(people);
  }

  /** Answers the table. */
  public static List<IdentifierCase> all() {
    return IdentifierTable.read();
  }

  /**
   * Imports the row into a store, on behalf of a tenant of its own.
   *
   * @throws AssertionError if it does not come to what the table says
   */
  public void holdsIn(StoreProbe store) {
    Visit visit = new Visit(store, "line " + number);
    visit.peopleCome(isClassic());

    assertThat(visit.outcomeOf(this)).as("outcome of %s", this).isEqualTo(outcome);
    assertThat(visit.people()).as("people after %s", this).isEqualTo(people);
  }

  private boolean isClassic() {
    return preset.contains("workspace=classic");
  }

  private Preset chosen() {
    Map<String, String> options =
        preset.stream()
            .skip(1)
            .map(option -> option.split("=", 2))
            .collect(Collectors.toMap(option -> option[0], option -> option[1]));
    return Presets.of("customerio-" + preset.get(0), options);
  }

  @Override
  public String toString() {
    return number + ": " + String.join(" ", preset) + " | " + header + " | " + row;
  }

  /** A store while it is imported into. */
  private record Visit(StoreProbe store, String tenant) {

    void peopleCome(boolean classic) {
      if (classic) {
        Preset shared = Presets.of("customerio-people", Map.of("workspace", "classic"));
        outcome(shared, "id,email", "1,a", "2,", "3,c", "5,s", "6,s");
      } else {
        outcome(Presets.of("customerio-people", Map.of()), "id,email", "1,a", "2,", ",c");
      }
    }

    String outcomeOf(IdentifierCase one) {
      Preset preset;
      try {
        preset = one.chosen();
      } catch (IllegalArgumentException e) {
        return "MISUSE";
      }
      return outcome(preset, one.header(), one.row());
    }

    private String outcome(Preset preset, String header, String... rows) {
      List<String> seen = new ArrayList<>();
      ImportListener listener =
          new ImportListener() {
            @Override
            public void onRow(RowOutcome row) {
              seen.add(shown(row.kind().name(), row.problems()));
            }
          };
      String file =
          Stream.concat(Stream.of(header), Stream.of(rows).map(this::written))
              .collect(Collectors.joining("\n"));
      try {
        Importer.builder()
            .preset(preset)
            .contacts(store.contacts())
            .tenant(tenant)
            .listener(listener)
            .build()
            .run(ImportSource.of(file.getBytes(StandardCharsets.UTF_8)));
      } catch (ImportRefusedException e) {
        return shown("REFUSED", e.report().problems().first());
      }
      return String.join(", ", seen);
    }

    private static String shown(String end, List<Problem> problems) {
      return Stream.concat(Stream.of(end), problems.stream().map(Visit::shown))
          .collect(Collectors.joining(" "));
    }

    private static String shown(Problem problem) {
      return problem.code() + problem.column().map(name -> " " + name).orElse("");
    }

    private String written(String row) {
      String addressed = LETTER.matcher(row).replaceAll(letter -> address(letter.group()));
      return OWN_ID.matcher(addressed).replaceAll(this::ownId);
    }

    private static String address(String letter) {
      return letter + "@x.org";
    }

    private String ownId(MatchResult id) {
      Identifier known = Identifier.of("id", id.group(1));
      return store
          .contacts()
          .find(new Scope(tenant, "looks", "kit"), Lookup.of(Set.of()).carriers(Set.of(known), 1))
          .carriers(known)
          .contacts()
          .get(0)
          .id()
          .text();
    }

    List<String> people() {
      Stream<Identifier> ids = IDS.stream().map(id -> Identifier.of("id", id));
      Stream<Identifier> emails =
          ADDRESSES.stream().map(letter -> Identifier.of("email", address(letter)));
      return Stream.concat(ids, emails)
          .flatMap(identifier -> store.stored(tenant, identifier).stream())
          .distinct()
          .map(Visit::shown)
          .sorted()
          .toList();
    }

    private static String shown(ContactDump person) {
      Map<String, String> known =
          person.identifiers().stream()
              .collect(Collectors.toMap(each -> each.scheme(), each -> each.parts().get(0)));
      String email = known.getOrDefault("email", "-").replace("@x.org", "");
      String plan = person.attributes().containsKey("plan") ? "=p" : "";
      return known.getOrDefault("id", "-") + "/" + email + plan;
    }
  }
}
