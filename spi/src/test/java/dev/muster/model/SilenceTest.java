package dev.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value shows a person's data as text. */
class SilenceTest {

  private static final String CANARY = "canary";
  private static final Identifier PERSON = Identifier.of("email", CANARY);
  private static final EventAppend EVENT =
      new EventAppend(new EventKey("k"), CANARY, Instant.EPOCH, Map.of("property", CANARY));
  private static final Change CHANGE =
      new Change(Path.of("plan"), Optional.of(CANARY), Optional.of(CANARY));

  static Stream<Object> values() {
    ContactWrite write =
        new ContactWrite(
            new Target.Known(new ContactId(CANARY), Optional.empty()),
            List.of(PERSON),
            List.of(new Claim(PERSON, Uniqueness.UNIQUE)),
            List.of(CHANGE),
            List.of(),
            List.of(EVENT),
            List.of(),
            List.of());
    ContactSnapshot snapshot =
        ContactSnapshot.of(
            new ContactId(CANARY), new Revision("1"), Set.of(PERSON), Map.of("plan", CANARY));
    TriggerIntent intent =
        new TriggerIntent(
            "key",
            "campaign",
            PERSON,
            Occurrence.personCreated(),
            1,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1));
    return Stream.of(
        PERSON,
        EVENT,
        CHANGE,
        write,
        snapshot,
        intent,
        Receipt.written(new ContactId(CANARY), Optional.empty()),
        Found.builder().carriers(PERSON, Carriers.all(List.of(snapshot))).build(),
        new Image(1, write, Receipt.unknown()),
        new LedgerRow(1, 2, OutcomeKind.CREATED, Map.of("detail", CANARY)),
        new Checkpoint(1, 2, 3, 4, "hash", Map.of("state", CANARY)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valueKeepsItsContentsToItself(Object value) {
    assertThat(value.toString()).doesNotContain(CANARY);
  }
}
