package dev.muster.internal.infer;

import dev.muster.internal.match.Synonyms;
import dev.muster.spec.AdviceCode;
import dev.muster.spec.CellForm;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnAdvice;
import dev.muster.spec.ColumnAdvice.Notice;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.EventSpec;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a spec from what headers mean and cells seem to be. A field belongs to the first column
 * that means it; what cannot be told stays text.
 *
 * <p>Not safe for use by several threads.
 */
public final class SpecProposer {

  private static final String EMAIL = "email";
  private static final String EVENT_NAME = "event_name";

  private final Dialect dialect;
  private final List<ColumnAdvice> columns;
  private final Map<String, Integer> owners = new HashMap<>();
  private final Set<String> identifiers;

  /** Answers a proposer for the columns of a file of a dialect. */
  public SpecProposer(Dialect dialect, List<ColumnAdvice> columns) {
    this.dialect = dialect;
    this.columns = columns;
    for (ColumnAdvice column : columns) {
      field(column)
          .filter(field -> field.equals(column.header()) || !owners.containsKey(field))
          .ifPresent(field -> owners.put(field, column.number()));
    }
    if (!owners.containsKey("id") && !owners.containsKey(EMAIL)) {
      columns.stream()
          .filter(SpecProposer::isAllEmail)
          .findFirst()
          .ifPresent(column -> owners.put(EMAIL, column.number()));
    }
    boolean byPhone = !owners.containsKey("id") && !owners.containsKey(EMAIL);
    this.identifiers = byPhone ? Set.of("phone") : Set.of("id", EMAIL);
  }

  /** Answers the spec; empty if no column identifies anybody. */
  public Optional<CsvImportSpec> spec() {
    return identifiers.stream().noneMatch(owners::containsKey)
        ? Optional.empty()
        : Optional.of(owners.containsKey(EVENT_NAME) ? events() : people());
  }

  /** Answers the advice on the columns, with what was found out among them. */
  public List<ColumnAdvice> columns() {
    return columns.stream()
        .map(
            column ->
                field(column).isPresent() && owned(column).isEmpty()
                    ? column.with(new Notice(AdviceCode.SAME_FIELD, 0, List.of()))
                    : column)
        .toList();
  }

  private CsvImportSpec people() {
    return CsvImportSpec.people()
        .columns(
            columns.stream()
                .map(column -> identifier(column).orElseGet(() -> attribute(column)))
                .toList())
        .dialect(dialect)
        .build();
  }

  private Column attribute(ColumnAdvice column) {
    String plain = isNamed() ? column.header() : "column " + column.number();
    return Column.attribute(owned(column).orElse(plain)).from(column.header()).as(column.type());
  }

  private CsvImportSpec events() {
    EventSpec.Builder builder = CsvImportSpec.events().dialect(dialect);
    for (ColumnAdvice column : columns) {
      String header = column.header();
      Optional<Column> identifier = identifier(column);
      Optional<ValueType.DateTime> time = time(column);
      if (identifier.isPresent()) {
        builder.column(identifier.get());
      } else if (owns(column, EVENT_NAME)) {
        builder.eventName(header);
      } else if (time.isPresent()) {
        builder.eventTime(header, time.get());
      } else if (owns(column, "event_key") && column.blank() == 0) {
        builder.eventKey(header);
      } else {
        builder.property(header, header, column.type());
      }
    }
    return builder.build();
  }

  /** The type of the event's time, if the column has it and every cell proves it. */
  private Optional<ValueType.DateTime> time(ColumnAdvice column) {
    if (!owns(column, "event_time")) {
      return Optional.empty();
    }
    if (column.type() instanceof ValueType.DateTime proven) {
      return Optional.of(proven);
    }
    return column.filled() > 0
            && column.forms().getOrDefault(CellForm.UNIX_SECONDS, 0L) == column.filled()
        ? Optional.of(ValueType.dateTime(TimeForm.unixSeconds()))
        : Optional.empty();
  }

  private Optional<Column> identifier(ColumnAdvice column) {
    return identifiers.stream()
        .filter(scheme -> owns(column, scheme))
        .map(scheme -> Column.identifier(scheme).from(column.header()))
        .findFirst();
  }

  private boolean owns(ColumnAdvice column, String field) {
    return owners.getOrDefault(field, 0) == column.number();
  }

  /** The field that a column has for itself. */
  private Optional<String> owned(ColumnAdvice column) {
    return owners.entrySet().stream()
        .filter(owner -> owner.getValue() == column.number())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<String> field(ColumnAdvice column) {
    return isNamed() ? Synonyms.known().field(column.header()) : Optional.empty();
  }

  private boolean isNamed() {
    return dialect.header() == HeaderRecord.FIRST;
  }

  private static boolean isAllEmail(ColumnAdvice column) {
    return column.filled() > 0
        && column.forms().getOrDefault(CellForm.EMAIL, 0L) == column.filled();
  }
}
