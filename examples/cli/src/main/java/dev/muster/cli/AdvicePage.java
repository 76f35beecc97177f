package dev.muster.cli;

import dev.muster.row.Problem;
import dev.muster.row.RowRef;
import dev.muster.spec.AdviceCode;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnAdvice;
import dev.muster.spec.ColumnAdvice.Notice;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.SpecProposal;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/**
 * What a proposal rests on, for people, on lines of a terminal. Why there is none is said by
 * whoever asked.
 */
final class AdvicePage {

  private static final int COLUMNS = 80;
  private static final int HEADER_COLUMNS = 22;
  private static final int USE_COLUMNS = 26;
  private static final int TYPE_COLUMNS = 17;
  private static final int GAP = 2;
  private static final int MARGIN = 6;

  private final SpecProposal proposal;
  private final Map<String, Column> columns;
  private final StringBuilder page = new StringBuilder();

  private AdvicePage(SpecProposal proposal) {
    this.proposal = proposal;
    this.columns =
        proposal.spec().map(CsvImportSpec::columns).orElse(List.of()).stream()
            .collect(Collectors.toMap(Column::header, Function.identity()));
  }

  static String of(Path file, SpecProposal proposal) {
    return new AdvicePage(proposal).page(file);
  }

  private String page(Path file) {
    line(file + proposal.spec().map(AdvicePage::about).orElse(" yields no spec") + ".");
    line(
        "Looked at "
            + proposal.records()
            + (proposal.records() == 1 ? " record" : " records")
            + (proposal.damaged() == 0 ? "" : " and passed over " + proposal.damaged() + " damaged")
            + ".");
    proposal.problems().stream().skip(proposal.spec().isPresent() ? 0 : 1).forEach(this::problem);
    if (!proposal.columns().isEmpty()) {
      line("");
      row("column", "becomes", "type", "filled");
      proposal.columns().forEach(this::column);
    }
    return page.toString();
  }

  private static String about(CsvImportSpec spec) {
    return " seems to hold "
        + (spec instanceof EventSpec ? "events of people" : "people")
        + " known by "
        + spec.schemes().stream().map(IdentifierScheme::name).collect(Collectors.joining(" and "));
  }

  private void problem(Problem problem) {
    line("  " + problem + " (" + problem.hint() + ")");
  }

  private void column(ColumnAdvice column) {
    Optional<Column> proposed = Optional.ofNullable(columns.get(column.header()));
    row(
        column.header(),
        proposed.map(each -> use(each.role())).orElse(""),
        type(proposed.map(Column::type).orElse(column.type())),
        column.filled() + " of " + (column.filled() + column.blank()));
    column.notices().stream()
        .filter(notice -> notice.code() != AdviceCode.EMPTY)
        .forEach(this::notice);
  }

  private static String use(ColumnRole role) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return "identifier " + identifier.scheme().name();
    }
    if (role instanceof ColumnRole.Attribute attribute) {
      return "attribute " + String.join(".", attribute.path().names());
    }
    return role instanceof ColumnRole.Property property
        ? "property " + property.name()
        : event(role);
  }

  private static String event(ColumnRole role) {
    if (role instanceof ColumnRole.EventName) {
      return "the event's name";
    }
    if (role instanceof ColumnRole.EventTime) {
      return "the event's time";
    }
    return role instanceof ColumnRole.EventKeyText ? "the event's key" : "";
  }

  private static String type(ValueType type) {
    if (type instanceof ValueType.Date date) {
      return "date " + date.form().pattern();
    }
    if (type instanceof ValueType.DateTime dateTime) {
      return Stream.concat(
              dateTime.forms().stream().map(AdvicePage::form),
              dateTime.zone().stream().map(zone -> "in " + zone))
          .collect(Collectors.joining(" ", "dateTime ", ""));
    }
    return type.name();
  }

  private static String form(TimeForm form) {
    return form.kind() == TimeForm.Kind.PATTERN ? form.pattern() : form.kind().name();
  }

  private void notice(Notice notice) {
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Help.Ansi.OFF),
            new Help.Column(MARGIN, 0, Overflow.SPAN),
            new Help.Column(COLUMNS - MARGIN, 0, Overflow.WRAP));
    table.addRowValues("", notice.code() + rows(notice) + ": " + notice.code().hint());
    page.append(table);
  }

  private static String rows(Notice notice) {
    if (notice.rows().isEmpty()) {
      return "";
    }
    String first =
        notice.rows().stream()
            .map(RowRef::record)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    long more = notice.count() - notice.rows().size();
    return (notice.count() == 1 ? " in record " : " in records ")
        + first
        + (more == 0 ? "" : " and " + more + " more");
  }

  private void row(String header, String use, String type, String filled) {
    line(
        "  "
            + cell(header, HEADER_COLUMNS)
            + cell(use, USE_COLUMNS)
            + cell(type, TYPE_COLUMNS)
            + filled);
  }

  /** Answers a text as wide as its column; what is too long for it is cut off. */
  private static String cell(String text, int columns) {
    int most = columns - GAP;
    int length = text.codePointCount(0, text.length());
    String shown =
        length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    return shown + " ".repeat(columns - Math.min(length, most));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
