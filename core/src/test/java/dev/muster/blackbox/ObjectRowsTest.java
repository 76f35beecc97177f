package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Ability;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportReport;
import dev.muster.row.ValueMerge;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.KnownObjects;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.RelationshipSpec;
import dev.muster.spec.UnknownObjects;
import dev.muster.spec.ValueType;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of rows of objects and of relationships, and of segments to join. */
class ObjectRowsTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static ObjectSpec.Builder shops() {
    return CsvImportSpec.objects("shop").objectId("object_id").attribute("city");
  }

  private static RelationshipSpec.Builder owners() {
    return CsvImportSpec.relationships()
        .identifier("email")
        .objectType("object_type_id")
        .objectId("object_id")
        .attribute("role");
  }

  @BeforeEach
  void peopleAndAShopAreThere() {
    Given.run(
        Given.people(),
        store,
        "people",
        "email,plan",
        "ana@example.org,pro",
        "bo@example.org,free");
    Given.run(shops().build(), store, "shops", "object_id,city", "7,Köln");
  }

  private List<String> objects() {
    return store.dumpObjects(Given.TENANT).stream()
        .map(each -> each.type() + " " + each.id() + " " + each.attributes())
        .toList();
  }

  private List<String> links() {
    return store.dump(Given.TENANT).stream().map(contact -> contact.links().toString()).toList();
  }

  @Test
  void rowCreatesUpdatesOrChangesNothing() {
    assertThat(
            Given.rows(
                shops().build(),
                store,
                "object_id,city",
                "7,Köln",
                "7,Ulm",
                "8,Bonn",
                "8,Bonn",
                ",X"))
        .containsExactly(
            "1 UNCHANGED",
            "2 UPDATED [OBJECT_UPDATED]",
            "3 CREATED [OBJECT_CREATED]",
            "4 UNCHANGED",
            "5 REJECTED [OBJECT_ID_MISSING]");
    assertThat(objects()).containsExactly("shop 7 {city=Ulm}", "shop 8 {city=Bonn}");
  }

  @Test
  void knownAndUnknownObjectsAreSkippedOrRejected() {
    String[] lines = {"object_id,city", "7,Ulm", "8,Bonn"};

    assertThat(
            Given.rows(
                shops()
                    .knownObjects(KnownObjects.SKIP)
                    .unknownObjects(UnknownObjects.REJECT)
                    .build(),
                store,
                lines))
        .containsExactly("1 SKIPPED", "2 REJECTED [UNKNOWN_OBJECT]");
    assertThat(
            Given.rows(
                shops()
                    .knownObjects(KnownObjects.REJECT)
                    .unknownObjects(UnknownObjects.SKIP)
                    .build(),
                store,
                lines))
        .containsExactly("1 REJECTED [KNOWN_OBJECT]", "2 SKIPPED");
    assertThat(objects()).containsExactly("shop 7 {city=Köln}");
  }

  @Test
  void valuesOfObjectsMerge() {
    CsvImportSpec spec =
        CsvImportSpec.objects("shop")
            .objectId("object_id")
            .column(Column.attribute("visits").as(ValueType.integer()).merge(ValueMerge.ADD))
            .column(Column.attribute("city").as(ValueType.integer()).merge(ValueMerge.ADD))
            .build();

    assertThat(Given.rows(spec, store, "object_id,visits,city", "7,2,", "7,3,", "7,,1"))
        .containsExactly(
            "1 UPDATED [OBJECT_UPDATED]",
            "2 UPDATED [OBJECT_UPDATED]",
            "3 REJECTED [CANNOT_MERGE city]");
    assertThat(objects()).containsExactly("shop 7 {city=Köln, visits=5}");
  }

  @Test
  void relationshipIsMadeBetweenWhatIsThere() {
    assertThat(
            Given.rows(
                owners().build(),
                store,
                "email,object_type_id,object_id,role",
                "ana@example.org,shop,7,owner",
                "ana@example.org,shop,7,guest",
                "ana@example.org,shop,7,guest",
                "bo@example.org,shop,7,owner",
                "cy@example.org,shop,7,owner",
                "bo@example.org,shop,8,owner",
                "bo@example.org,bank,7,owner",
                "bo@example.org,shop,,owner",
                "bo@example.org,,7,owner"))
        .containsExactly(
            "1 CREATED [RELATIONSHIP_MADE]",
            "2 UPDATED [RELATIONSHIP_UPDATED]",
            "3 UNCHANGED",
            "4 CREATED [RELATIONSHIP_MADE]",
            "5 REJECTED [UNKNOWN_PERSON]",
            "6 REJECTED [UNKNOWN_OBJECT]",
            "7 REJECTED [UNKNOWN_OBJECT]",
            "8 REJECTED [OBJECT_ID_MISSING]",
            "9 REJECTED [OBJECT_TYPE_MISSING]");
    assertThat(links())
        .containsExactly(
            "[ObjectDump[type=shop, id=7, attributes={role=guest}]]",
            "[ObjectDump[type=shop, id=7, attributes={role=owner}]]");
    assertThat(
            Given.rows(
                owners().build(),
                store,
                "email,object_type_id,object_id,role",
                "ana@example.org,shop,7,guest",
                "bo@example.org,shop,7,guest"))
        .containsExactly("1 UNCHANGED", "2 UPDATED [RELATIONSHIP_UPDATED]");
  }

  @Test
  void unknownObjectsOfRelationshipsAreSkipped() {
    CsvImportSpec spec =
        CsvImportSpec.relationships()
            .identifier("email")
            .everyObjectOf("shop")
            .objectId("object_id")
            .unknownObjects(UnknownObjects.SKIP)
            .build();

    assertThat(Given.rows(spec, store, "email,object_id", "ana@example.org,8", "ana@example.org,7"))
        .containsExactly("1 SKIPPED", "2 CREATED [RELATIONSHIP_MADE]");
  }

  @Test
  void relationshipClaimsNoIdentifier() {
    CsvImportSpec spec = owners().identifier("id").build();

    assertThat(
            Given.rows(
                spec,
                store,
                "email,id,object_type_id,object_id,role",
                "ana@example.org,1,shop,7,owner"))
        .containsExactly("1 REJECTED [IDENTIFIER_CHANGE id]");
  }

  @Test
  void resultDoesNotDependOnChunksNorOnTheStore() {
    for (int rows : List.of(1, 2, 100)) {
      InMemoryContactStore other = new InMemoryContactStore();
      ContactStore plain = other.plain(1, Ability.OBJECTS, Ability.SEGMENTS);
      CsvImportSpec links = owners().joinSegment("owners").build();
      String[] lines = {
        "email,object_type_id,object_id,role",
        "ana@example.org,shop,7,owner",
        "bo@example.org,shop,7,guest",
        "ana@example.org,shop,7,guest"
      };
      Given.run(Given.people(), plain, "p", "email,plan", "ana@example.org,", "bo@example.org,");
      Given.run(shops().build(), plain, "o", "object_id,city", "7,Ulm", "7,Bonn");
      Given.importer(links, plain).chunkRows(rows).build().run(Given.file("l", lines));

      assertThat(other.dump(Given.TENANT))
          .allSatisfy(contact -> assertThat(contact.segments()).containsExactly("owners"))
          .allSatisfy(contact -> assertThat(contact.links()).hasSize(1));
      assertThat(other.dumpObjects(Given.TENANT)).hasSize(1);
    }
  }

  @Test
  void peopleOfImportedRowsJoinTheSegment() {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").attribute("plan").joinSegment("spring").build();
    String[] lines = {
      "email,plan", "ana@example.org,pro", "cy@example.org,free", "cy@example.org,free", ",free"
    };

    assertThat(Given.rows(spec, store, lines))
        .containsExactly(
            "1 UPDATED [SEGMENT_JOINED]",
            "2 CREATED [PERSON_CREATED, SEGMENT_JOINED]",
            "3 UNCHANGED",
            "4 REJECTED [IDENTIFIER_MISSING]");
    assertThat(Given.rows(spec, store, lines))
        .containsExactly(
            "1 UNCHANGED", "2 UNCHANGED", "3 UNCHANGED", "4 REJECTED [IDENTIFIER_MISSING]");
    assertThat(store.dump(Given.TENANT))
        .extracting(contact -> contact.segments().toString())
        .containsExactly("[spring]", "[]", "[spring]");
  }

  @Test
  void campaignsHearOfSegmentsObjectsAndRelationships() {
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine()
            .listening(Occurrence.segmentJoined("owners"), Campaign.named("hello"))
            .listening(Occurrence.objectCreated("shop"), Campaign.named("new shop"))
            .listening(Occurrence.relationshipMade("shop"), Campaign.named("new owner"));

    ImportReport shops =
        Given.importer(shops().build(), store)
            .campaigns(engine)
            .triggers(TriggerPolicy.always())
            .build()
            .run(Given.file("o", "object_id,city", "7,Ulm", "8,Bonn"));
    ImportReport owners =
        Given.importer(owners().joinSegment("owners").build(), store)
            .campaigns(engine)
            .triggers(TriggerPolicy.always())
            .build()
            .run(
                Given.file(
                    "l",
                    "email,object_type_id,object_id,role",
                    "ana@example.org,shop,8,owner",
                    "ana@example.org,shop,8,guest"));

    assertThat(shops.triggers().immediate()).isEqualTo(1);
    assertThat(owners.triggers().immediate()).isEqualTo(2);
  }

  @Test
  void storeMustDeclareWhatTheSpecNeeds() {
    assertThatThrownBy(() -> Given.importer(shops().build(), store.plain()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a file of objects or relationships must have a store that declares OBJECTS");
    assertThatThrownBy(
            () ->
                Given.importer(owners().joinSegment("x").build(), store.plain(Ability.OBJECTS))
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a segment to join must have a store that declares SEGMENTS");
  }
}
