package dev.muster.mappingkit;

import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.testkit.ContactDump;
import java.util.List;

/**
 * What an import was seen to do.
 *
 * <p>Immutable.
 *
 * @param report what it says of itself
 * @param outcomes what its listener was told, in order
 * @param contacts what the store holds afterwards, sorted
 * @param started record and campaign of each intent that reached the engine, in order of records
 */
public record Observed(
    ImportReport report,
    List<RowOutcome> outcomes,
    List<ContactDump> contacts,
    List<String> started) {

  public Observed {
    outcomes = List.copyOf(outcomes);
    contacts = contacts.stream().sorted().distinct().toList();
    started = List.copyOf(started);
  }
}
