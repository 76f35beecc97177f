package dev.muster.model;

import java.util.Map;

/**
 * A row's outcome as the journal keeps it.
 *
 * <p>Immutable.
 *
 * @param record the row's record number, counted from 1
 * @param line the physical line on which it starts
 * @param kind how its way ended
 * @param detail what else the report needs of it, a map of {@link Values}; empty for most rows
 */
public record LedgerRow(long record, long line, OutcomeKind kind, Map<String, Object> detail) {

  public LedgerRow {
    detail = Values.copyOfMap(detail);
  }

  @Override
  public String toString() {
    return "LedgerRow[record " + record + ", " + kind + "]";
  }
}
