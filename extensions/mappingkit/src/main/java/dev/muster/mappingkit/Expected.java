package dev.muster.mappingkit;

import dev.muster.model.OutcomeKind;
import dev.muster.testkit.ContactDump;
import java.util.List;

/**
 * What a model of the import, which knows nothing of chunks, says that a file comes to in an empty
 * store.
 *
 * <p>Immutable.
 *
 * @param outcomes of the records, in order
 * @param contacts in the end, sorted
 * @param started record and campaign of each intent, in order
 */
public record Expected(
    List<OutcomeKind> outcomes, List<ContactDump> contacts, List<String> started) {

  public Expected {
    outcomes = List.copyOf(outcomes);
    contacts = contacts.stream().sorted().toList();
    started = List.copyOf(started);
  }
}
