package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.caught;
import static dev.muster.testkit.BrokenStores.lookingUp;
import static dev.muster.testkit.BrokenStores.writing;

import dev.muster.model.Basis;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventVisibility;
import dev.muster.model.Found;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Promises about segments, withdrawn events, objects and links, each broken by a store. */
class BrokenObjectStoresTest {

  private static ContactWrite joins(ContactWrite write, List<String> joins) {
    return write.copyTo(write.target()).joins(joins).build();
  }

  /** A store whose writes of all kinds are bent on their way in. */
  private static TwistedStore writingAll(UnaryOperator<Write> twist) {
    return new TwistedStore() {
      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(scope, writes.stream().map(twist).toList());
      }
    };
  }

  @Test
  void s20CatchesAStoreThatForgetsToJoin() {
    caught(
        ContactStoreContract::s20SegmentsAreJoinedAndLeft,
        () -> writing(write -> joins(write, write.joins().stream().limit(1).toList())));
  }

  @Test
  void s20CatchesAStoreThatAnswersAllSegments() {
    caught(
        ContactStoreContract::s20SegmentsAreJoinedAndLeft,
        () ->
            lookingUp(
                ask ->
                    ask.segments().isEmpty()
                        ? ask
                        : ask.memberships(Set.of(StoreSegmentSuite.VIP, StoreSegmentSuite.NEWS))));
  }

  @Test
  void s20CatchesAStoreThatMovesTheRevision() {
    caught(
        ContactStoreContract::s20SegmentsAreJoinedAndLeft,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                if (writes.get(0) instanceof ContactWrite write && !write.joins().isEmpty()) {
                  receipts
                      .get(0)
                      .contact()
                      .ifPresent(id -> honest.standing(scope.tenant(), id, Standing.ACTIVE));
                }
                return receipts;
              }
            });
  }

  @Test
  void s20CatchesAStoreThatTakesAMemberAgain() {
    caught(
        ContactStoreContract::s20SegmentsAreJoinedAndLeft,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                return writes.get(0) instanceof ContactWrite write
                        && write.target() instanceof Target.Known known
                        && !write.changesContact()
                        && receipts.get(0).refusal().isPresent()
                    ? List.of(Receipt.written(known.id(), known.seen()))
                    : receipts;
              }
            });
  }

  @Test
  void s21CatchesAStoreThatKeepsWhatIsWithdrawn() {
    caught(
        ContactStoreContract::s21WithdrawnEventsAreGone,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                return writes.get(0) instanceof ContactWrite write
                        && !write.withdrawals().isEmpty()
                        && write.target() instanceof Target.Known known
                    ? List.of(Receipt.written(known.id(), known.seen()))
                    : honest.write(scope, writes);
              }
            });
  }

  @Test
  void s21CatchesAStoreThatPassesOverWhatIsNotThere() {
    caught(
        ContactStoreContract::s21WithdrawnEventsAreGone,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                ContactWrite write = (ContactWrite) writes.get(0);
                ContactWrite left =
                    write
                        .copyTo(write.target())
                        .withdrawals(
                            write.withdrawals().stream()
                                .filter(key -> !honest.known(scope, Set.of(key)).isEmpty())
                                .toList())
                        .build();
                return left.isEmpty() && write.target() instanceof Target.Known known
                    ? List.of(Receipt.written(known.id(), known.seen()))
                    : honest.write(scope, List.of(left));
              }
            });
  }

  @Test
  void s22CatchesAStoreThatShowsAllEventsEverywhere() {
    caught(
        ContactStoreContract::s22EventsKeepTheirVisibility,
        () ->
            writing(
                write ->
                    Twist.events(
                        write,
                        write.events().stream()
                            .map(event -> event.seen(EventVisibility.EVERYWHERE))
                            .toList())));
  }

  @Test
  void s23CatchesAStoreThatTakesOneTypeForAnother() {
    caught(
        ContactStoreContract::s23ObjectsAndLinksAreFound,
        () ->
            new TwistedStore() {
              @Override
              public Found find(Scope scope, Lookup lookup) {
                Found found = honest.find(scope, lookup.objects(Set.of(StoreObjectSuite.BANK)));
                Found.Builder answer = Found.builder();
                found.object(StoreObjectSuite.BANK).ifPresent(answer::object);
                lookup.links().forEach(link -> found.link(link).ifPresent(answer::link));
                lookup.ids().forEach(id -> found.contact(id).ifPresent(answer::contact));
                return answer.build();
              }
            });
  }

  @Test
  void s23CatchesAStoreThatPassesLinksOver() {
    caught(
        ContactStoreContract::s23ObjectsAndLinksAreFound,
        () -> lookingUp(ask -> ask.links(Set.of())));
  }

  @Test
  void s24CatchesAStoreThatMakesWhatIsThere() {
    caught(
        ContactStoreContract::s24ObjectsAndLinksAreMadeAndChanged,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                return receipts.get(0).refusal().isPresent()
                        && writes.get(0) instanceof ObjectWrite write
                        && write.basis() instanceof Basis.Absent
                    ? List.of(Receipt.written(Optional.empty()))
                    : receipts;
              }
            });
  }

  @Test
  void s24CatchesAStoreThatLinksWhatIsGone() {
    caught(
        ContactStoreContract::s24ObjectsAndLinksAreMadeAndChanged,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                return receipts.get(0).refusal().isPresent() && writes.get(0) instanceof LinkWrite
                    ? List.of(Receipt.written(Optional.empty()))
                    : receipts;
              }
            });
  }

  @Test
  void s24CatchesAStoreThatAnswersNoRevision() {
    caught(
        ContactStoreContract::s24ObjectsAndLinksAreMadeAndChanged,
        () ->
            BrokenStores.answering(
                receipt ->
                    receipt.kind() == Receipt.Kind.WRITTEN && receipt.contact().isEmpty()
                        ? Receipt.written(Optional.empty())
                        : receipt));
  }

  @Test
  void s25CatchesAStoreThatRemovesTheObjectWithTheLink() {
    caught(
        ContactStoreContract::s25RemovalsTakeObjectsAndLinks,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = new ArrayList<>(honest.write(scope, writes));
                if (writes.get(0) instanceof LinkRemoval removal
                    && receipts.get(0).refusal().isEmpty()) {
                  honest
                      .find(scope, Lookup.of(Set.of()).objects(Set.of(removal.link().object())))
                      .object(removal.link().object())
                      .ifPresent(
                          object ->
                              honest.write(
                                  scope,
                                  List.of(
                                      new ObjectRemoval(
                                          object.id(), object.revision(), Optional.empty()))));
                }
                return receipts;
              }
            });
  }

  @Test
  void s25CatchesAStoreThatRemovesNothing() {
    caught(
        ContactStoreContract::s25RemovalsTakeObjectsAndLinks,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                return writes.get(0) instanceof ObjectRemoval
                    ? List.of(Receipt.written(Optional.empty()))
                    : honest.write(scope, writes);
              }
            });
  }

  @Test
  void s26CatchesAStoreThatDoesNotCheckHoldings() {
    caught(
        ContactStoreContract::s26HoldingsAreCounted,
        () ->
            writingAll(
                write ->
                    write instanceof ContactRemoval removal
                        ? new ContactRemoval(removal.contact(), removal.seen())
                        : write));
  }

  @Test
  void s26CatchesAStoreThatDoesNotCount() {
    caught(
        ContactStoreContract::s26HoldingsAreCounted,
        () -> lookingUp(ask -> ask.counting(Lookup.Counting.NOTHING)));
  }

  @Test
  void s27CatchesAStoreWithOneTenant() {
    caught(
        ContactStoreContract::s27ObjectsAreTheirTenantsAndLiteral,
        () -> BrokenStores.forTenant(tenant -> "one"));
  }
}
