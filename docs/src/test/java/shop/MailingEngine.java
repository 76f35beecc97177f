package shop;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps what it takes in memory, and sends mail for what is due whenever it is told the time. */
final class MailingEngine implements CampaignEngine {

  private record Key(String tenant, String importId, String key) {}

  private enum State {
    WAITING,
    SENT
  }

  private record Mail(TriggerIntent intent, State state) {}

  private final Map<Occurrence, List<Campaign>> campaigns;
  private final Consumer<TriggerIntent> mailer;
  private final Map<Key, Mail> mails = new LinkedHashMap<>();

  MailingEngine(Map<Occurrence, List<Campaign>> campaigns, Consumer<TriggerIntent> mailer) {
    this.campaigns = Map.copyOf(campaigns);
    this.mailer = mailer;
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return campaigns.getOrDefault(occurrence, List.of());
  }

  @Override
  public synchronized Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    Map<String, Delivery> deliveries = new HashMap<>();
    for (TriggerIntent intent : intents) {
      Key key = new Key(scope.tenant(), scope.importId(), intent.key());
      mails.putIfAbsent(key, new Mail(intent, State.WAITING));
      deliveries.put(intent.key(), Delivery.TAKEN);
    }
    return deliveries;
  }

  @Override
  public KeyUse keys() {
    return KeyUse.HONOURED;
  }

  @Override
  public synchronized int withdraw(Scope scope) {
    int before = mails.size();
    mails
        .entrySet()
        .removeIf(
            entry ->
                entry.getValue().state() == State.WAITING
                    && entry.getKey().tenant().equals(scope.tenant())
                    && entry.getKey().importId().equals(scope.importId()));
    return before - mails.size();
  }

  synchronized void sendWhatIsDue(Instant now) {
    mails.replaceAll((key, mail) -> isDue(mail, now) ? sent(mail.intent()) : mail);
  }

  private static boolean isDue(Mail mail, Instant now) {
    return mail.state() == State.WAITING && !mail.intent().due().isAfter(now);
  }

  private Mail sent(TriggerIntent intent) {
    mailer.accept(intent);
    return new Mail(intent, State.SENT);
  }
}
