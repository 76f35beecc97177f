package dev.muster.internal.commit;

import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Scope;
import dev.muster.report.HistoryEntry;
import dev.muster.spi.ImportHistory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Which rejected rows of an import were imported since, by files that correct it. Nothing is kept
 * of that but what those imports kept of themselves.
 */
public final class Corrected {

  /** What the ledger names a rejected row's own number in a spreadsheet by. */
  static final String ROW = "row";

  /** What the ledger names the row of the other import by. */
  static final String CORRECTS = "corrects";

  /** What a row that was resolved names the import by that did it. */
  static final String RESOLVED_BY = "resolvedBy";

  private static final int MOST_IMPORTS = 10_000;
  private static final int PAGE = 10_000;
  private static final Set<OutcomeKind> IMPORTED =
      Set.of(OutcomeKind.CREATED, OutcomeKind.UPDATED, OutcomeKind.UNCHANGED);

  private final ImportHistory history;
  private final Scope first;
  private final List<ImportEntry> imports;

  /** Answers what corrects an import, among the latest {@value #MOST_IMPORTS}. */
  public Corrected(ImportHistory history, Scope first) {
    this.history = history;
    this.first = first;
    this.imports =
        history.imports(first.tenant(), MOST_IMPORTS).stream().filter(this::corrects).toList();
  }

  private boolean corrects(ImportEntry entry) {
    return first.importId().equals(entry.facts().about().get(HistoryEntry.CORRECTS))
        && entry.state() != ImportState.UNDONE;
  }

  /** How many rows are resolved. */
  public long resolved() {
    long resolved = 0;
    for (List<LedgerRow> page = page(0); !page.isEmpty(); page = page(last(page))) {
      resolved += by(page).size();
    }
    return resolved;
  }

  private List<LedgerRow> page(long after) {
    return imports.isEmpty() ? List.of() : history.rows(first, after, PAGE);
  }

  private static long last(List<LedgerRow> page) {
    return page.get(page.size() - 1).record();
  }

  /** Answers rows of the import, those that are resolved with the import that did it. */
  public List<LedgerRow> marked(List<LedgerRow> rows) {
    Map<Long, String> by = imports.isEmpty() || rows.isEmpty() ? Map.of() : by(rows);
    return by.isEmpty()
        ? rows
        : rows.stream().map(row -> marked(row, Optional.ofNullable(by.get(row.record())))).toList();
  }

  private static LedgerRow marked(LedgerRow row, Optional<String> importId) {
    if (importId.isEmpty()) {
      return row;
    }
    Map<String, Object> detail = new LinkedHashMap<>(row.detail());
    detail.put(RESOLVED_BY, importId.get());
    return new LedgerRow(row.record(), row.line(), row.kind(), detail);
  }

  /** Answers by which import each of some rows was resolved, by records. */
  private Map<Long, String> by(List<LedgerRow> rows) {
    Map<Long, Long> wanted =
        rows.stream()
            .filter(row -> row.kind() == OutcomeKind.REJECTED)
            .collect(Collectors.toMap(Corrected::sheetRow, LedgerRow::record));
    Map<Long, String> by = new HashMap<>();
    if (!wanted.isEmpty()) {
      each(
          (row, importId) -> {
            if (wanted.containsKey(row)) {
              by.put(wanted.get(row), importId);
            }
          });
    }
    return by;
  }

  private static long sheetRow(LedgerRow row) {
    return row.detail().get(ROW) instanceof Number number ? number.longValue() : -row.record();
  }

  private void each(BiConsumer<Long, String> visitor) {
    for (ImportEntry entry : imports) {
      List<LedgerRow> page = history.rows(entry.scope(), 0, PAGE);
      while (!page.isEmpty()) {
        page.stream()
            .filter(row -> IMPORTED.contains(row.kind()))
            .forEach(
                row -> {
                  if (row.detail().get(CORRECTS) instanceof Number former) {
                    visitor.accept(former.longValue(), entry.scope().importId());
                  }
                });
        page = history.rows(entry.scope(), last(page), PAGE);
      }
    }
  }
}
