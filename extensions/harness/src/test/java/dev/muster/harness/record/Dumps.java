package dev.muster.harness.record;

import dev.muster.harness.oracle.PlainText;
import dev.muster.harness.oracle.Verdict;
import dev.muster.model.Identifier;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.IntentLedger;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.StoredContact;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a store holds in the words of the oracle. */
public final class Dumps {

  private static final int PAGE = 10_000;

  private Dumps() {}

  /** Answers what an import left in a store in memory. */
  public static Verdict of(InMemoryContactStore store, Scope scope) {
    return new Verdict(
        outcomes(store, scope),
        store.contacts(scope.tenant()).stream().map(Dumps::line).toList(),
        intents(store, scope, IntentState.DELIVERED),
        intents(store, scope, IntentState.OVER_CAP));
  }

  private static String line(StoredContact contact) {
    return PlainText.person(
        contact.identifiers().stream().map(Dumps::text).toList(),
        contact.attributes(),
        contact.events().stream()
            .map(event -> PlainText.event(event.name(), event.time(), event.properties()))
            .toList());
  }

  static String text(Identifier identifier) {
    return identifier.scheme() + ":" + String.join("/", identifier.parts());
  }

  /** Answers what rows came to. */
  public static List<String> outcomes(ImportHistory history, Scope scope) {
    List<String> lines = new ArrayList<>();
    List<LedgerRow> page;
    long after = 0;
    do {
      page = history.rows(scope, after, PAGE);
      for (LedgerRow row : page) {
        lines.add(row.record() + " " + row.line() + " " + row.kind());
        after = row.record();
      }
    } while (!page.isEmpty());
    return lines;
  }

  /** Answers the intents of a state. */
  public static List<String> intents(IntentLedger ledger, Scope scope, IntentState state) {
    List<String> lines = new ArrayList<>();
    List<TriggerIntent> page;
    String after = "";
    do {
      page = ledger.intents(scope, state, after, PAGE);
      for (TriggerIntent intent : page) {
        lines.add(line(intent));
        after = intent.key();
      }
    } while (!page.isEmpty());
    return lines;
  }

  /** Answers an intent's line. */
  public static String line(TriggerIntent intent) {
    return PlainText.intent(
        intent.record(), intent.campaign(), text(intent.person()), intent.due());
  }
}
