package dev.muster.testkit;

import static dev.muster.testkit.Given.ANA;
import static dev.muster.testkit.Given.SCOPE;
import static dev.muster.testkit.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ContactWrite;
import dev.muster.model.Identifier;
import dev.muster.model.Link;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Standing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactDumpTest {

  private static final Identifier BEN = Identifier.of("email", "ben@example.org");
  private static final Path AGE = Path.of("facts", "age");
  private static final Path SIZE = Path.of("facts", "size");

  private static ContactWrite ana(Object age, Object size) {
    return WriteDraft.fresh().claim(ANA).set(AGE, age).set(SIZE, size).append(event("one")).done();
  }

  @Test
  void storesThatHoldTheSameHaveTheSameDump() {
    InMemoryContactStore one = new InMemoryContactStore();
    InMemoryContactStore other = new InMemoryContactStore();
    ContactWrite ben = WriteDraft.fresh().claim(BEN).done();

    one.write(SCOPE, List.of(ana(7L, new BigDecimal("1.50")), ben));
    other.write(SCOPE, List.of(ben, ana(BigInteger.valueOf(7), new BigDecimal("1.5"))));

    assertThat(one.dump("tenant")).hasSize(2).isEqualTo(other.dump("tenant"));
    assertThat(one.dump("nobody")).isEmpty();
  }

  @Test
  void whatDiffersShows() {
    InMemoryContactStore store = new InMemoryContactStore();
    store.write(SCOPE, List.of(ana(7L, "large")));

    assertThat(store.dump("tenant")).containsExactly(dump("large", event("one").key().text()));
    assertThat(store.dump("tenant"))
        .doesNotContain(dump("small", "one"), dump("large", "two"))
        .hasToString(
            "[ContactDump[identifiers=[Identified[scheme=email, parts=[ana@example.org]]],"
                + " standing=ACTIVE, attributes={facts={age=7, size=large}},"
                + " events=[Happened[key=one, name=Completes checkout,"
                + " time=2026-01-02T03:04:05Z, properties={total=3}, visibility=EVERYWHERE]],"
                + " segments=[], links=[]]]");
  }

  @Test
  void segmentsAndRelationshipsShow() {
    InMemoryContactStore store = new InMemoryContactStore();
    ObjectId shop = new ObjectId("shop", "7");
    store.write(SCOPE, List.of(WriteDraft.fresh().claim(ANA).join("VIP").join("News").done()));
    Link link = new Link(store.contacts("tenant").get(0).id(), shop);
    Change owner = new Change(Path.of("role"), Optional.empty(), Optional.of("owner"));
    store.write(
        SCOPE,
        List.of(
            new ObjectWrite(shop, Basis.absent(), List.of()),
            new LinkWrite(link, Basis.absent(), List.of(owner))));

    ContactDump ana = store.dump("tenant").get(0);
    assertThat(ana.segments()).containsExactly("News", "VIP");
    assertThat(ana.links()).containsExactly(ObjectDump.of(shop, Map.of("role", "owner")));
    assertThat(store.dumpObjects("tenant")).containsExactly(ObjectDump.of(shop, Map.of()));
  }

  private static ContactDump dump(String size, String key) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("size", size);
    facts.put("age", 7L);
    return ContactDump.of(
        Set.of(ANA), Standing.ACTIVE, Map.of("facts", facts), List.of(event(key)));
  }
}
