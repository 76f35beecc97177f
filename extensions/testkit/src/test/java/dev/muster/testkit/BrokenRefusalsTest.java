package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.answering;
import static dev.muster.testkit.BrokenStores.caught;
import static dev.muster.testkit.BrokenStores.writing;

import dev.muster.model.Ability;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Promises about what a store refuses are broken by a store here, and caught by their tests. */
class BrokenRefusalsTest {

  @Test
  void s9CatchesAStoreThatSharesWhatIsUnique() {
    caught(
        ContactStoreContract::s9UniqueIdentifierHasOneCarrier,
        () ->
            writing(
                write ->
                    Twist.claims(
                        write,
                        write.claims().stream()
                            .map(claim -> new Claim(claim.identifier(), Uniqueness.SHARED))
                            .toList())));
  }

  @Test
  void s9CatchesAStoreThatForgetsWhatWasClaimedAsUnique() {
    caught(
        ContactStoreContract::s9UniqueIdentifierHasOneCarrier,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                boolean shared =
                    ((ContactWrite) writes.get(0))
                        .claims().stream()
                            .anyMatch(claim -> claim.uniqueness() == Uniqueness.SHARED);
                return shared && receipts.get(0).refusal().isPresent()
                    ? List.of(Receipt.written(new ContactId("c1"), Optional.empty()))
                    : receipts;
              }
            });
  }

  @Test
  void s9CatchesAStoreThatSaysInvalidWhereItIsMoved() {
    caught(
        ContactStoreContract::s9UniqueIdentifierHasOneCarrier,
        () ->
            answering(
                receipt ->
                    receipt.refusal().isPresent() ? Receipt.refused(Refusal.INVALID) : receipt));
  }

  @Test
  void s10CatchesAStoreThatDoesNotCheckRevisions() {
    caught(
        ContactStoreContract::s10WriteUponWhatMovedIsRefused,
        () ->
            new TwistedStore() {
              private final ContactStore blind =
                  honest.plain(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS, Ability.REMOVAL);

              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                return blind.write(scope, writes.stream().map(this::blinded).toList());
              }

              private Write blinded(Write write) {
                if (write instanceof ContactRemoval removal) {
                  return new ContactRemoval(removal.contact(), Optional.empty());
                }
                ContactWrite change = (ContactWrite) write;
                return change.target() instanceof Target.Known known
                    ? Twist.target(change, new Target.Known(known.id(), Optional.empty()))
                    : change;
              }
            });
  }

  @Test
  void s10CatchesAStoreThatAnswersWrittenForWhoIsGone() {
    caught(
        ContactStoreContract::s10WriteUponWhatMovedIsRefused,
        () ->
            answering(
                receipt ->
                    receipt.refusal().isPresent()
                        ? Receipt.written(new ContactId("c1"), Optional.empty())
                        : receipt));
  }

  @Test
  void s12CatchesAStoreThatDropsTheEventsItHas() {
    caught(
        ContactStoreContract::s12EventsAreKeptOncePerKey,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = new ArrayList<>();
                writes.forEach(write -> receipts.add(write(scope, (ContactWrite) write)));
                return receipts;
              }

              private Receipt write(Scope scope, ContactWrite write) {
                ContactWrite left = Twist.events(write, fresh(scope, write));
                return left.events().isEmpty() && left.target() instanceof Target.Known known
                    ? Receipt.written(known.id(), known.seen())
                    : honest.write(scope, List.of(left)).get(0);
              }

              private List<EventAppend> fresh(Scope scope, ContactWrite write) {
                return write.events().stream()
                    .filter(event -> honest.known(scope, Set.of(event.key())).isEmpty())
                    .toList();
              }
            });
  }

  @Test
  void s12CatchesAStoreThatSortsEvents() {
    caught(
        ContactStoreContract::s12EventsAreKeptOncePerKey,
        () ->
            writing(
                write ->
                    Twist.events(
                        write,
                        write.events().stream()
                            .sorted((a, b) -> a.key().text().compareTo(b.key().text()))
                            .toList())));
  }

  @Test
  void s13CatchesAStoreThatDoesNotCheckGuards() {
    caught(ContactStoreContract::s13GuardIsChecked, () -> writing(Twist::withoutGuards));
  }

  @Test
  void s13CatchesAStoreThatChecksTheFirstGuardOnly() {
    caught(
        ContactStoreContract::s13GuardIsChecked,
        () ->
            writing(
                write ->
                    write.target() instanceof Target.Fresh fresh
                        ? Twist.target(
                            write, new Target.Fresh(fresh.guards().stream().limit(1).toList()))
                        : write));
  }

  @Test
  void s14CatchesAStoreThatLeavesHalfOfWhatItRefuses() {
    caught(
        ContactStoreContract::s14RefusedWriteChangesNothing,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                for (int i = 0; i < writes.size(); i++) {
                  if (receipts.get(i).refusal().isPresent()) {
                    ContactWrite half = (ContactWrite) writes.get(i);
                    honest.write(
                        scope, List.of(Twist.withoutGuards(Twist.events(half, List.of()))));
                  }
                }
                return receipts;
              }
            });
  }

  @Test
  void s14CatchesAStoreThatGivesUpOnTheOthers() {
    caught(
        ContactStoreContract::s14RefusedWriteChangesNothing,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                if (receipts.stream().anyMatch(receipt -> receipt.refusal().isPresent())) {
                  receipts.forEach(receipt -> takeBack(scope, receipt));
                }
                return receipts;
              }

              private void takeBack(Scope scope, Receipt receipt) {
                receipt
                    .contact()
                    .ifPresent(
                        id ->
                            honest.write(
                                scope, List.of(new ContactRemoval(id, receipt.revision()))));
              }
            });
  }
}
