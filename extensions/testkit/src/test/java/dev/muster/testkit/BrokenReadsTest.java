package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.caught;
import static dev.muster.testkit.BrokenStores.forTenant;
import static dev.muster.testkit.BrokenStores.lookingUp;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Carriers;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promises about what a store answers are broken by a store here, and caught by their tests. */
class BrokenReadsTest {

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
                                .map(BrokenReadsTest::lower)
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
  void s28CatchesAStoreThatShowsHalfOfAWrite() {
    caught(
        ContactStoreContract::s28ReadsBesideWritesSeeAllOrNothing,
        () ->
            new TwistedStore() {
              @Override
              public Set<Ability> abilities() {
                Set<Ability> abilities = EnumSet.copyOf(honest.abilities());
                abilities.add(Ability.CONCURRENT_READS);
                return abilities;
              }

              @Override
              public synchronized Found find(Scope scope, Lookup lookup) {
                return Twist.snapshots(
                    lookup,
                    honest.find(scope, lookup),
                    seen ->
                        shown(
                            seen,
                            lookup.fields(),
                            path ->
                                path.equals(StoreSuite.CITY)
                                    ? Optional.of("-")
                                    : seen.value(path)));
              }

              @Override
              public synchronized List<Receipt> write(Scope scope, List<Write> writes) {
                return honest.write(scope, writes);
              }
            });
  }
}
