package dev.muster.spec;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** Texts that the cells of a record may have. */
final class ExampleText {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final String JSON = "{\"a\":1}";
  private static final String JSON_LIST = "[1,2]";

  private final CsvImportSpec spec;
  private final String event;

  ExampleText(CsvImportSpec spec) {
    this.spec = spec;
    this.event =
        spec.columns().stream()
            .filter(column -> column.role() instanceof ColumnRole.EventName)
            .findFirst()
            .map(this::eventName)
            .orElse("");
  }

  /** The columns that a file has cells of. */
  static List<Column> columns(CsvImportSpec spec) {
    return spec.columns().stream()
        .filter(column -> !(column.role() instanceof ColumnRole.Skipped))
        .filter(column -> column.cells().constant().isEmpty())
        .toList();
  }

  /** Answers a text for a cell; empty if it is to be left blank. */
  String of(Column column) {
    if (column.role() instanceof ColumnRole.EventName) {
      return event;
    }
    if (column.role() instanceof ColumnRole.EventProperty property
        && !property.event().equals(event)) {
      return "";
    }
    return isIssuedByTheStore(column) ? "" : given(column);
  }

  /** A file that knows people in another way need not know the ids that the store gives. */
  private boolean isIssuedByTheStore(Column column) {
    return column.role() instanceof ColumnRole.PersonIdentifier identifier
        && identifier.scheme().change() == IdentifierChange.LOOK_UP
        && spec.schemes().size() > 1;
  }

  private String eventName(Column column) {
    return column
        .notes()
        .example()
        .or(() -> column.cells().allowed().stream().findFirst())
        .or(
            () ->
                spec.columns().stream()
                    .map(Column::role)
                    .filter(ColumnRole.EventProperty.class::isInstance)
                    .map(role -> ((ColumnRole.EventProperty) role).event())
                    .findFirst())
        .orElse("signed up");
  }

  private static String given(Column column) {
    return column
        .notes()
        .example()
        .or(() -> column.cells().allowed().stream().findFirst())
        .orElseGet(() -> made(column));
  }

  private static String made(Column column) {
    if (column.type() instanceof ValueType.Text) {
      return text(column.role());
    }
    boolean inLists =
        switch (column.merge()) {
          case APPEND, UNITE, REMOVE -> true;
          case REPLACE, MERGE, ADD -> false;
        };
    return inLists && column.type() instanceof ValueType.Json ? JSON_LIST : of(column.type());
  }

  private static String text(ColumnRole role) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return switch (identifier.scheme().name()) {
        case "email" -> of(TextFormat.EMAIL);
        case "phone" -> of(TextFormat.PHONE);
        default -> identifier.scheme().parts() == 1 ? "1001" : "part " + identifier.part();
      };
    }
    if (role instanceof ColumnRole.ObjectId) {
      return "o-1001";
    }
    if (role instanceof ColumnRole.EventKeyText) {
      return "e-1001";
    }
    return role instanceof ColumnRole.ObjectType ? "1" : "text";
  }

  /** Answers a text that a type reads. */
  static String of(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return "42";
    }
    if (type instanceof ValueType.DecimalNumber) {
      return "12.50";
    }
    if (type instanceof ValueType.TrueOrFalse words) {
      return words.yes().get(0);
    }
    if (type instanceof ValueType.Date date) {
      return date.form().formatter().format(DAY);
    }
    if (type instanceof ValueType.DateTime dateTime) {
      return of(dateTime);
    }
    if (type instanceof ValueType.Json json) {
      return json.maxChars() < JSON.length() ? "1" : JSON;
    }
    return words(type);
  }

  private static String words(ValueType type) {
    if (type instanceof ValueType.Formatted formatted) {
      return of(formatted.format());
    }
    return type instanceof ValueType.ListOf list ? of(list) : "text";
  }

  private static String of(ValueType.ListOf list) {
    if (list.element() instanceof ValueType.Text) {
      return "one" + list.separator() + "two";
    }
    return list.element() instanceof ValueType.WholeNumber
        ? "1" + list.separator() + "2"
        : of(list.element());
  }

  private static String of(TextFormat format) {
    return switch (format) {
      case EMAIL -> "ana@example.org";
      case PHONE -> "+12025550123";
      case COUNTRY -> "DE";
      case LANGUAGE -> "de";
      case TIME_ZONE -> "Europe/Berlin";
      case CURRENCY -> "EUR";
      case URL -> "https://example.org/";
    };
  }

  private static String of(ValueType.DateTime type) {
    ZoneId zone = type.zone().orElse(ZoneOffset.UTC);
    ZonedDateTime noon = ZonedDateTime.of(DAY, NOON, zone);
    TimeForm form =
        type.forms().stream()
            .filter(each -> each.kind() != TimeForm.Kind.PATTERN)
            .findFirst()
            .orElse(type.forms().get(0));
    return switch (form.kind()) {
      case ISO -> noon.toInstant().toString();
      case UNIX_SECONDS -> String.valueOf(noon.toEpochSecond());
      case PATTERN -> form.formatter().format(noon);
    };
  }
}
