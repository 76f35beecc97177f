package dev.muster.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Occurrence;
import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files of objects and of relationships. */
class CustomerIoObjectsTest {

  private static final Preset OBJECTS = CustomerIo.objects("1").preset();
  private static final Preset RELATIONSHIPS = CustomerIo.relationships().preset();

  private final CustomerIoRun run = new CustomerIoRun();

  @BeforeEach
  void aPersonAndAnObjectAreThere() {
    run.report(CustomerIo.people().preset(), "id,email", "1,a@x.org");
    run.report(OBJECTS, "object_id,city", "acme,Ulm");
  }

  private List<String> objects() {
    return run.store.dumpObjects(CustomerIoRun.TENANT).stream()
        .map(each -> each.type() + " " + each.id() + " " + each.attributes())
        .toList();
  }

  private List<String> links() {
    return run.store.dump(CustomerIoRun.TENANT).stream()
        .flatMap(person -> person.links().stream())
        .map(each -> each.type() + " " + each.id() + " " + each.attributes())
        .toList();
  }

  @Test
  @DisplayName("C80 C80 C70 C71 objects of one type are created and updated by their id")
  void objectsAreCreatedAndUpdated() {
    assertThat(run.rows(OBJECTS, "object_id,city", "acme,Bonn", "new,Köln", ",X"))
        .containsExactly("UPDATED", "CREATED", "REJECTED [OBJECT_ID_MISSING]");
    assertThat(objects()).containsExactly("1 acme {city=Bonn}", "1 new {city=Köln}");
    assertThat(run.refusal(OBJECTS, "city", "Bonn")).containsExactly("COLUMN_MISSING object_id");
    assertThatThrownBy(() -> CustomerIo.objects("0"))
        .hasMessage("objectType must be a whole number from 1 on, was '0'");
  }

  @Test
  @DisplayName("C7 objects too may be new only, or existing only")
  void objectsAreAddedOnlyOrUpdatedOnly() {
    String[] file = {"object_id,city", "acme,Bonn", "new,Köln"};

    assertThat(run.rows(CustomerIo.objects("1").process(Processed.ONLY_EXISTING).preset(), file))
        .containsExactly("UPDATED", "SKIPPED");
    assertThat(run.rows(CustomerIo.objects("1").process(Processed.ONLY_NEW).preset(), file))
        .containsExactly("SKIPPED", "CREATED");
  }

  @Test
  @DisplayName("C64 an object that is created can start campaigns")
  void createdObjectStartsCampaigns() {
    run.listening(Occurrence.objectCreated("1"), "onboard");

    run.rows(OBJECTS, "object_id,city", "acme,Bonn", "new,Köln");

    assertThat(run.started()).containsExactly("onboard");
  }

  @Test
  @DisplayName("C18 an object's id has at most 150 characters")
  void objectIdIsNotLong() {
    assertThat(run.rows(OBJECTS, "object_id", "x".repeat(150), "y".repeat(151)))
        .containsExactly("CREATED", "REJECTED [LENGTH_OUT_OF_RANGE object_id]");
  }

  @Test
  @DisplayName("C74 two names may not be those of attributes")
  void someNamesMayNotBeAttributes() {
    assertThat(run.rows(OBJECTS, "object_id,relationship", "acme,x"))
        .containsExactly("REJECTED [NOT_ALLOWED relationship]");
    assertThat(run.rows(OBJECTS, "object_id,_relationship", "acme,x"))
        .containsExactly("REJECTED [NOT_ALLOWED _relationship]");
  }

  @Test
  @DisplayName("C80 C80 C72 C73 a row links a person to an object, and makes neither")
  void rowsLinkAndMakeNeither() {
    assertThat(
            run.rows(
                RELATIONSHIPS,
                "object_type_id,object_id,id,role",
                "1,acme,1,owner",
                "1,acme,2,owner",
                "1,none,1,owner",
                ",acme,1,owner"))
        .containsExactly(
            "CREATED",
            "REJECTED [UNKNOWN_PERSON]",
            "REJECTED [UNKNOWN_OBJECT]",
            "REJECTED [OBJECT_TYPE_MISSING]");
    assertThat(links()).containsExactly("1 acme {role=owner}");
    assertThat(objects()).containsExactly("1 acme {city=Ulm}");
    assertThat(run.people()).hasSize(1);
  }

  @Test
  @DisplayName("C72 relationships go by id, email or cio_id, one for the whole file")
  void relationshipsGoByOneIdentifier() {
    Preset byEmail = CustomerIo.relationships().keyedBy(PersonKey.EMAIL).preset();
    Preset byOwnId = CustomerIo.relationships().keyedBy(PersonKey.CIO_ID).preset();
    String own = run.store.contacts(CustomerIoRun.TENANT).get(0).id().text();

    assertThat(run.rows(byEmail, "object_type_id,object_id,email,role", "1,acme,A@x.org,x"))
        .containsExactly("CREATED");
    assertThat(run.rows(byOwnId, "object_type_id,object_id,cio_id,role", "1,acme," + own + ",y"))
        .containsExactly("UPDATED");
    assertThat(links()).containsExactly("1 acme {role=y}");
  }

  @Test
  @DisplayName("C76 an empty cell takes an attribute away where that is asked for")
  void emptyCellsNullify() {
    Preset preset = CustomerIo.objects("1").emptyCells(EmptyCells.NULLIFY).preset();

    run.rows(preset, "object_id,city", "acme,");

    assertThat(objects()).containsExactly("1 acme {}");
  }
}
