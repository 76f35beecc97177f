package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.answering;
import static dev.muster.testkit.BrokenStores.caught;
import static dev.muster.testkit.BrokenStores.writing;

import dev.muster.model.Change;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promises about what a store writes are broken by a store here, and caught by their tests. */
class BrokenWritesTest {

  @Test
  void s5CatchesAStoreThatAnswersInReverse() {
    caught(
        ContactStoreContract::s5ReceiptsAnswerWritesInOrder,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = new ArrayList<>(honest.write(scope, writes));
                Collections.reverse(receipts);
                return receipts;
              }
            });
  }

  @Test
  void s5CatchesAStoreThatAnswersForWhatWasWrittenOnly() {
    caught(
        ContactStoreContract::s5ReceiptsAnswerWritesInOrder,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                return honest.write(scope, writes).stream()
                    .filter(receipt -> receipt.kind() == Receipt.Kind.WRITTEN)
                    .toList();
              }
            });
  }

  @Test
  void s6CatchesAStoreThatKeepsTheFirstClaimOnly() {
    caught(
        ContactStoreContract::s6CreationMakesOneContact,
        () -> writing(write -> Twist.claims(write, write.claims().stream().limit(1).toList())));
  }

  @Test
  void s6CatchesAStoreThatForgetsTheEventsOfACreation() {
    caught(
        ContactStoreContract::s6CreationMakesOneContact,
        () -> writing(write -> Twist.events(write, List.of())));
  }

  @Test
  void s7CatchesAStoreThatBlanksWhereItShouldRemove() {
    caught(
        ContactStoreContract::s7PatchChangesWhatItNames,
        () ->
            writing(
                write ->
                    Twist.changes(
                        write,
                        change ->
                            new Change(
                                change.path(),
                                change.before(),
                                change.after().or(() -> Optional.of(""))))));
  }

  @Test
  void s7CatchesAStoreThatReplacesTheWholeMap() {
    caught(
        ContactStoreContract::s7PatchChangesWhatItNames,
        () -> writing(write -> Twist.changes(write, BrokenWritesTest::wholeMapIfRemoved)));
  }

  private static Change wholeMapIfRemoved(Change change) {
    return change.after().isPresent()
        ? change
        : new Change(
            Path.of(change.path().names().get(0)),
            Optional.of(Map.of("city", "Köln", "street", "Ring")),
            Optional.empty());
  }

  @Test
  void s8CatchesAStoreThatDoesNotRelease() {
    caught(
        ContactStoreContract::s8ReleasesAndClaims,
        () -> writing(write -> Twist.releases(write, List.of())));
  }

  @Test
  void s8CatchesAStoreThatClaimsBeforeItReleases() {
    caught(
        ContactStoreContract::s8ReleasesAndClaims,
        () ->
            writing(
                write ->
                    Twist.claims(
                        write,
                        write.claims().stream()
                            .filter(claim -> !write.releases().contains(claim.identifier()))
                            .toList())));
  }

  @Test
  void s11CatchesAStoreThatMovesTheRevisionWithAnEvent() {
    caught(
        ContactStoreContract::s11ChangeMovesRevision,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Receipt> receipts = honest.write(scope, writes);
                if (!((ContactWrite) writes.get(0)).changesContact()) {
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
  void s11CatchesAStoreThatAnswersTheRevisionBefore() {
    caught(
        ContactStoreContract::s11ChangeMovesRevision,
        () ->
            answering(
                receipt ->
                    Receipt.written(
                        receipt.contact().orElseThrow(), Optional.of(new Revision("r1")))));
  }

  @Test
  void s18CatchesAStoreThatKeepsTheKeysOfWhoIsGone() {
    caught(
        ContactStoreContract::s18RemovalTakesAll,
        () ->
            new TwistedStore() {
              private final Set<EventKey> ever = new HashSet<>();

              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                writes.stream()
                    .flatMap(write -> write instanceof ContactWrite w ? Stream.of(w) : Stream.of())
                    .flatMap(write -> write.events().stream())
                    .forEach(event -> ever.add(event.key()));
                return honest.write(scope, writes);
              }

              @Override
              public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
                return keys.stream().filter(ever::contains).collect(Collectors.toSet());
              }
            });
  }

  @Test
  void s18CatchesAStoreThatRemovesNobody() {
    caught(
        ContactStoreContract::s18RemovalTakesAll,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                return writes.get(0) instanceof ContactRemoval removal
                    ? List.of(Receipt.written(removal.contact(), removal.seen()))
                    : honest.write(scope, writes);
              }
            });
  }

  @Test
  void s19CatchesAStoreThatWritesTheLastFirst() {
    caught(
        ContactStoreContract::s19WritesSeeEachOtherInOrder,
        () ->
            new TwistedStore() {
              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                List<Write> reversed = new ArrayList<>(writes);
                Collections.reverse(reversed);
                List<Receipt> receipts = new ArrayList<>(honest.write(scope, reversed));
                Collections.reverse(receipts);
                return receipts;
              }
            });
  }
}
