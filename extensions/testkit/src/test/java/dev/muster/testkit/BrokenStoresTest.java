package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Carriers;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Revision;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of a store is broken by a store here, and caught by the test of its number. */
class BrokenStoresTest {

  /** A store whose writes are bent on their way in. */
  static TwistedStore writing(UnaryOperator<ContactWrite> twist) {
    return new TwistedStore() {
      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(scope, Twist.writes(writes, twist));
      }
    };
  }

  /** A store whose receipts are bent on their way out. */
  static TwistedStore answering(UnaryOperator<Receipt> twist) {
    return new TwistedStore() {
      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(scope, writes).stream().map(twist).toList();
      }
    };
  }

  /** A store whose lookups are bent on their way in. */
  static TwistedStore lookingUp(UnaryOperator<Lookup> twist) {
    return new TwistedStore() {
      @Override
      public Found find(Scope scope, Lookup lookup) {
        return honest.find(scope, twist.apply(lookup));
      }
    };
  }

  /** A store whose snapshots show other values. */
  private static TwistedStore showing(UnaryOperator<Object> twist) {
    return new TwistedStore() {
      @Override
      public Found find(Scope scope, Lookup lookup) {
        return Twist.snapshots(
            lookup,
            honest.find(scope, lookup),
            seen -> shown(seen, lookup.fields(), path -> seen.value(path).map(twist)));
      }
    };
  }

  private static ContactSnapshot shown(
      ContactSnapshot seen, Set<Path> fields, Function<Path, Optional<Object>> value) {
    List<Change> values =
        fields.stream()
            .filter(path -> value.apply(path).isPresent())
            .map(path -> new Change(path, Optional.empty(), value.apply(path)))
            .toList();
    return ContactSnapshot.of(
        seen.id(),
        seen.revision(),
        seen.standing(),
        seen.identifiers(),
        Attributes.patched(Map.of(), values));
  }

  /** A store that speaks for other tenants than it is asked for. */
  static TwistedStore forTenant(UnaryOperator<String> twist) {
    return new TwistedStore() {
      private Scope other(Scope scope) {
        return new Scope(twist.apply(scope.tenant()), scope.importId(), scope.actor());
      }

      @Override
      public Found find(Scope scope, Lookup lookup) {
        return honest.find(other(scope), lookup);
      }

      @Override
      public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
        return honest.known(other(scope), keys);
      }

      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(other(scope), writes);
      }
    };
  }

  static void caught(Consumer<ContactStoreContract> test, Supplier<TwistedStore> broken) {
    ContactStoreContract contract =
        new ContactStoreContract() {
          @Override
          protected ContactStore emptyStore() {
            return broken.get();
          }

          @Override
          protected Optional<List<EventAppend>> events(
              ContactStore store, Scope scope, ContactId contact) {
            return ((TwistedStore) store)
                .honest.contacts(scope.tenant()).stream()
                    .filter(stored -> stored.id().equals(contact))
                    .findFirst()
                    .map(StoredContact::events);
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  static void assertCaught(Runnable test) {
    Throwable failure = catchThrowable(test::run);
    assertThat(failure).isInstanceOf(AssertionError.class);
    assertThat(failure.getMessage()).doesNotContain("Misuse of a port");
  }

  @Test
  void s1CatchesAStoreThatAnswersTooManyCarriers() {
    caught(
        ContactStoreContract::s1FindsCarriersAtMostAsManyAsAsked,
        () -> lookingUp(ask -> new Lookup(ask.identifiers(), ask.ids(), 1_000, ask.fields())));
  }

  @Test
  void s1CatchesAStoreThatDoesNotSayThatThereAreMore() {
    caught(
        ContactStoreContract::s1FindsCarriersAtMostAsManyAsAsked,
        () ->
            new TwistedStore() {
              @Override
              public Found find(Scope scope, Lookup lookup) {
                return Twist.carriers(
                    lookup,
                    honest.find(scope, lookup),
                    seen -> seen,
                    who -> Carriers.all(who.contacts()));
              }
            });
  }

  @Test
  void s2CatchesAStoreThatAnswersTheIdentifiersAskedOnly() {
    caught(
        ContactStoreContract::s2SnapshotHasWhatWasAskedFor,
        () ->
            new TwistedStore() {
              @Override
              public Found find(Scope scope, Lookup lookup) {
                return Twist.snapshots(
                    lookup,
                    honest.find(scope, lookup),
                    seen ->
                        ContactSnapshot.of(
                            seen.id(),
                            seen.revision(),
                            seen.standing(),
                            lookup.identifiers(),
                            Map.of("plan", "pro", "address", Map.of("city", "Köln"))));
              }
            });
  }

  @Test
  void s2CatchesAStoreThatAnswersNoValues() {
    caught(ContactStoreContract::s2SnapshotHasWhatWasAskedFor, () -> showing(value -> "?"));
  }

  @Test
  void s3CatchesAStoreThatPassesIdsOver() {
    caught(
        ContactStoreContract::s3FindsById,
        () ->
            lookingUp(
                ask -> new Lookup(ask.identifiers(), Set.of(), ask.perIdentifier(), ask.fields())));
  }

  @Test
  void s4CatchesAStoreThatKnowsEverything() {
    caught(
        ContactStoreContract::s4KnowsKeysOfEvents,
        () ->
            new TwistedStore() {
              @Override
              public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
                return keys;
              }
            });
  }

  @Test
  void s4CatchesAStoreThatDoesNotTellCaseApart() {
    caught(
        ContactStoreContract::s4KnowsKeysOfEvents,
        () ->
            new TwistedStore() {
              @Override
              public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
                return keys.stream()
                    .filter(key -> !honest.known(scope, Set.of(lower(key))).isEmpty())
                    .collect(Collectors.toSet());
              }
            });
  }

  private static EventKey lower(EventKey key) {
    return new EventKey(key.text().toLowerCase(Locale.ROOT));
  }

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
        () -> writing(write -> Twist.changes(write, BrokenStoresTest::wholeMapIfRemoved)));
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

  @Test
  void s15CatchesAStoreThatCountsInFloatingPoint() {
    caught(
        ContactStoreContract::s15ValuesAreReadBackTheSame,
        () ->
            showing(
                value ->
                    value instanceof BigDecimal decimal
                        ? BigDecimal.valueOf(decimal.doubleValue())
                        : value));
  }

  @Test
  void s15CatchesAStoreThatTrimsTexts() {
    caught(
        ContactStoreContract::s15ValuesAreReadBackTheSame,
        () -> showing(value -> value instanceof String text ? text.strip() : value));
  }

  @Test
  void s15CatchesAStoreThatNormalisesTexts() {
    caught(
        ContactStoreContract::s15ValuesAreReadBackTheSame,
        () ->
            showing(
                value ->
                    value instanceof String text
                        ? Normalizer.normalize(text, Normalizer.Form.NFC)
                        : value));
  }

  @Test
  void s16CatchesAStoreWithOneTenant() {
    caught(ContactStoreContract::s16TenantsAreApart, () -> forTenant(tenant -> "one"));
  }

  @Test
  void s16CatchesAStoreThatTrimsTenants() {
    caught(ContactStoreContract::s16TenantsAreApart, () -> forTenant(String::strip));
  }

  @Test
  void s17CatchesAStoreThatLowersIdentifiers() {
    caught(
        ContactStoreContract::s17NamesAreKeptLiterally,
        () ->
            new TwistedStore() {
              @Override
              public Found find(Scope scope, Lookup lookup) {
                Found found =
                    honest.find(
                        scope,
                        new Lookup(
                            lookup.identifiers().stream()
                                .map(BrokenStoresTest::lower)
                                .collect(Collectors.toSet()),
                            lookup.ids(),
                            lookup.perIdentifier(),
                            lookup.fields()));
                Found.Builder answer = Found.builder();
                lookup.identifiers().forEach(id -> answer.carriers(id, found.carriers(lower(id))));
                lookup.ids().forEach(id -> found.contact(id).ifPresent(answer::contact));
                return answer.build();
              }

              @Override
              public List<Receipt> write(Scope scope, List<Write> writes) {
                return honest.write(
                    scope,
                    Twist.writes(
                        writes,
                        write ->
                            Twist.claims(
                                write,
                                write.claims().stream()
                                    .map(
                                        claim ->
                                            new Claim(
                                                lower(claim.identifier()), claim.uniqueness()))
                                    .toList())));
              }
            });
  }

  private static Identifier lower(Identifier identifier) {
    return new Identifier(
        identifier.scheme().toLowerCase(Locale.ROOT),
        identifier.parts().stream().map(part -> part.toLowerCase(Locale.ROOT)).toList());
  }

  @Test
  void s17CatchesAStoreThatReadsDotsInNames() {
    caught(
        ContactStoreContract::s17NamesAreKeptLiterally,
        () ->
            new TwistedStore() {
              @Override
              public Found find(Scope scope, Lookup lookup) {
                return Twist.snapshots(
                    lookup,
                    honest.find(scope, lookup),
                    seen -> shown(seen, lookup.fields(), path -> dotted(seen, path, lookup)));
              }
            });
  }

  private static Optional<Object> dotted(ContactSnapshot seen, Path path, Lookup lookup) {
    Path split = Path.of(List.of(path.names().get(0).split("[.]", 2)));
    return seen.value(lookup.fields().contains(split) ? split : path);
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
