package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Importer;
import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.CustomerIo;
import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.Preset;
import dev.muster.report.ImportReport;
import dev.muster.report.StoreCounts;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a report counts in the store, beside people and events. */
class StoreCountsTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  void objectsAndRelationshipsAreCounted() {
    Preset objects = CustomerIo.objects("1").emptyCells(EmptyCells.NULLIFY).preset();
    Preset relationships = CustomerIo.relationships().preset();
    run("people", CustomerIo.people().preset(), "id", "1");
    run("first", objects, "object_id,city,size", "a,Ulm,9", "b,Bonn,");

    assertThat(
            run("second", objects, "object_id,city,size", "a,Ulm,", "c,Trier,1", "d,,", "b,Bonn,")
                .store())
        .isEqualTo(new StoreCounts(2, 1, 0, 0, 0, 3));
    assertThat(
            run(
                    "links",
                    relationships,
                    "object_type_id,object_id,id,role",
                    "1,a,1,owner",
                    "1,b,1,guest",
                    "1,a,1,guest",
                    "1,a,1,guest")
                .store())
        .isEqualTo(new StoreCounts(0, 0, 2, 1, 0, 3));
  }

  @Test
  void peopleOfTheSegmentAndPropertiesOfEventsAreCounted() {
    Preset joining = CustomerIo.people().segment("spring").preset();

    assertThat(run("people", joining, "id,plan,city", "1,pro,", "2,,", "1,pro,Ulm").store())
        .isEqualTo(new StoreCounts(0, 0, 0, 0, 2, 2));
    assertThat(
            run(
                    "events",
                    CustomerIo.events().preset(),
                    "_cio_name,_cio_customer_id,_cio_timestamp,size,colour",
                    "buys,1,1718000000,L,red",
                    "buys,2,1718000000,,red",
                    "buys,3,1718000000,L,red")
                .store()
                .values())
        .isEqualTo(3);
  }

  @Test
  @DisplayName("B56 each stored value counts but for keys, blanks and subscriptions")
  void dataPointsAreCounted() {
    Preset people = Braze.attributes(BrazeKey.EXTERNAL_ID).preset();

    assertThat(run("keys", people, "external_id", "1", "2").store().values()).isZero();
    assertThat(
            run(
                    "values",
                    people,
                    "external_id,first_name,shoe_size,email_subscribe,push_subscribe,"
                        + "subscription_group_id,subscription_state",
                    "1,Ana,,subscribed,opted_in,g,subscribed",
                    "2,Bo,44,,,,",
                    "3,,45,,,,")
                .store()
                .values())
        .isEqualTo(4);
  }

  @Test
  void reviewCountsWhatTheRunCounts() {
    Importer importer =
        ByPreset.importer(CustomerIo.people().segment("spring").preset(), store).build();

    ImportReport review =
        importer.review(Given.file("k", "id,plan", "1,pro", "2,", "1,free")).report();

    assertThat(review.store()).isEqualTo(new StoreCounts(0, 0, 0, 0, 2, 2));
    assertThat(importer.run(Given.file("k", "id,plan", "1,pro", "2,", "1,free")).store())
        .isEqualTo(review.store());
  }

  @Test
  void countsAreInTextAndJson() {
    Preset joining = CustomerIo.people().segment("spring").preset();
    run("objects", CustomerIo.objects("1").preset(), "object_id", "a");

    ImportReport report = run("people", joining, "id,plan", "1,pro", "2,pro");

    assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
    assertThat(report.toJson()).contains("\"segmentsJoined\" : 2", "\"values\" : 2");
    assertThat(report.toText())
        .contains("In the store\n  2 people joined the segment\n  2 values written\n");
    assertThat(report.toHtml()).contains("<dt>values written</dt><dd>2</dd>");
  }

  @Test
  void countsDoNotDependOnChunks() {
    CsvImportSpec spec = CustomerIo.people().segment("spring").preset().spec();
    String[] lines = {"id,plan", "1,pro", "2,free", "1,free", "3,pro"};

    ImportReport whole = Given.importer(spec, store).build().run(Given.file("k", lines));
    ImportReport cut =
        Given.importer(spec, new InMemoryContactStore())
            .chunkRows(1)
            .build()
            .run(Given.file("k", lines));

    assertThat(cut).isEqualTo(whole);
    assertThat(whole.store()).isEqualTo(new StoreCounts(0, 0, 0, 0, 3, 4));
  }

  private ImportReport run(String key, Preset preset, String... lines) {
    return ByPreset.importer(preset, store).build().run(Given.file(key, lines));
  }
}
