package dev.muster.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file must look like to fit a spec, in Markdown for the people who make such files.
 *
 * <p>Immutable.
 */
public final class SpecDescription {

  private final CsvImportSpec spec;
  private final ExampleText examples;

  private SpecDescription(CsvImportSpec spec) {
    this.spec = spec;
    this.examples = new ExampleText(spec);
  }

  /** Answers the description of a spec. */
  public static SpecDescription of(CsvImportSpec spec) {
    return new SpecDescription(spec);
  }

  /** The description as a page of Markdown. */
  public String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + spec.about().name().orElse("The file"));
    lines.add("");
    spec.about()
        .description()
        .ifPresent(
            text -> {
              lines.add(text);
              lines.add("");
            });
    lines.add("A CSV file of " + kind() + ".");
    lines.add("");
    file().forEach(rule -> lines.add("- " + rule));
    lines.add("");
    lines.add("| column | needed | holds | a blank cell | example |");
    lines.add("|---|---|---|---|---|");
    ExampleText.columns(spec).forEach(column -> lines.add(row(column)));
    return String.join("\n", lines) + "\n";
  }

  private String kind() {
    return switch (SpecKind.of(spec)) {
      case PEOPLE -> "people, one a row";
      case EVENTS -> "events, one a row";
      case OBJECTS -> "objects, one a row";
      case RELATIONSHIPS -> "relationships between people and objects, one a row";
      case EVENT_TOTALS -> "what people did in sum, one person a row";
    };
  }

  private List<String> file() {
    Dialect dialect = spec.file().dialect();
    List<String> rules = new ArrayList<>();
    rules.add(
        "Characters are "
            + dialect.charset().name()
            + ", cells are separated by "
            + delimiter(dialect.delimiter())
            + ".");
    rules.add(
        "A cell with that separator, a double quote or a line break in it stands in double quotes,"
            + " and double quotes inside are doubled.");
    rules.add(
        dialect.header() == HeaderRecord.FIRST
            ? "The first row names the columns, in any order; " + names() + "."
            : "There is no row of names: columns are known by their place.");
    rules.add(surplus());
    if (spec.schemes().size() > 1) {
      rules.add(
          "Each row has "
              + spec.schemes().stream()
                  .map(IdentifierScheme::name)
                  .collect(Collectors.joining(" or "))
              + ", so that it is known whom it means.");
    }
    return rules;
  }

  private String names() {
    return switch (spec.file().headerMatch()) {
      case EXACT -> "every character of a name counts";
      case NORMALISED -> "case, blanks and punctuation do not count";
      case SYNONYMS -> "the names that address books use will do as well";
    };
  }

  private String surplus() {
    return switch (spec.file().surplusColumns()) {
      case SKIP -> "Other columns are passed over.";
      case IMPORT -> "Other columns are imported as text.";
      case REJECT -> "There are no other columns.";
    };
  }

  private static String delimiter(char delimiter) {
    return switch (delimiter) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case ' ' -> "blanks";
      default -> TypeWords.code(String.valueOf(delimiter));
    };
  }

  private String row(Column column) {
    String example = examples.of(column);
    return String.join(
        " | ",
        "| " + escaped(names(column)),
        needed(column),
        escaped(holds(column)),
        blank(column),
        (example.isEmpty() ? "" : escaped(TypeWords.code(example))) + " |");
  }

  private static String names(Column column) {
    return column.headers().stream().collect(Collectors.joining(" or "));
  }

  private static String needed(Column column) {
    return switch (column.presence()) {
      case REQUIRED -> "yes";
      case OPTIONAL -> "no";
      case FOR_NEW_PEOPLE -> "for new people";
    };
  }

  private static String holds(Column column) {
    List<String> words = new ArrayList<>();
    column.notes().description().ifPresent(words::add);
    words.add(role(column));
    List<String> allowed = column.cells().allowed();
    if (!allowed.isEmpty()) {
      words.add(
          "one of " + allowed.stream().map(TypeWords::code).collect(Collectors.joining(", ")));
    }
    column
        .cells()
        .clearToken()
        .ifPresent(token -> words.add(TypeWords.code(token) + " takes the value away"));
    if (column.notes().sensitivity() == Sensitivity.SENSITIVE) {
      words.add("sensitive");
    }
    return String.join("; ", words);
  }

  private static String role(Column column) {
    ColumnRole role = column.role();
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return "the person's " + identifier.scheme().name();
    }
    if (role instanceof ColumnRole.EventName) {
      return "the event's name";
    }
    if (role instanceof ColumnRole.EventTime) {
      return "the event's time: " + TypeWords.of(column.type());
    }
    if (role instanceof ColumnRole.EventKeyText) {
      return "the event's key, which no other event has";
    }
    if (role instanceof ColumnRole.EventProperty property) {
      return "of events " + TypeWords.code(property.event()) + ": " + TypeWords.of(column.type());
    }
    return object(column);
  }

  private static String object(Column column) {
    if (column.role() instanceof ColumnRole.ObjectId) {
      return "the object's id";
    }
    return column.role() instanceof ColumnRole.ObjectType
        ? "the object's type"
        : TypeWords.of(column.type());
  }

  private String blank(Column column) {
    if (column.cells().whenBlank().isPresent()) {
      return "stands for " + escaped(TypeWords.code(column.cells().whenBlank().get()));
    }
    ColumnRole role = column.role();
    if (role instanceof ColumnRole.EventName
        || role instanceof ColumnRole.EventKeyText
        || role instanceof ColumnRole.ObjectId
        || role instanceof ColumnRole.ObjectType) {
      return "rejects the row";
    }
    if (role instanceof ColumnRole.PersonIdentifier && column.cells().blank().isEmpty()) {
      return spec.schemes().size() == 1 ? "rejects the row" : "";
    }
    BlankCell byDefault =
        role instanceof ColumnRole.EventProperty ? BlankCell.KEEP : spec.file().blankCells();
    return blank(role, column.cells().blank().orElse(byDefault));
  }

  private static String blank(ColumnRole role, BlankCell rule) {
    return switch (rule) {
      case KEEP -> kept(role, "changes nothing");
      case CLEAR -> kept(role, "takes the value away");
      case WARN -> kept(role, "changes nothing") + ", with a warning";
      case REJECT -> "rejects the row";
    };
  }

  private static String kept(ColumnRole role, String ofContact) {
    if (role instanceof ColumnRole.EventTime) {
      return "means the time of the import";
    }
    return role instanceof ColumnRole.Property || role instanceof ColumnRole.EventProperty
        ? "is left out"
        : ofContact;
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("\r", " ");
  }
}
