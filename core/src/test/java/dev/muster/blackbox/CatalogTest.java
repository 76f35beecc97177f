package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.model.CatalogKind;
import dev.muster.preset.CustomerIo;
import dev.muster.preset.Preset;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.NameCounts;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Limits;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.Catalog;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryCatalog;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import says and does of names that the host's catalog has, and has not. */
class CatalogTest {

  private static final Preset PEOPLE = CustomerIo.people().preset();
  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("email", "email")
          .eventName("name")
          .unknownPeople(UnknownPeople.CREATE)
          .build();

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final InMemoryCatalog catalog =
      new InMemoryCatalog()
          .declare(
              Given.TENANT, CatalogKind.ATTRIBUTE, "plan", "city", "cio_subscription_preferences")
          .declare(Given.TENANT, CatalogKind.EVENT, "buys")
          .declare(Given.TENANT, CatalogKind.TOPIC, "topic_1", "topic_2")
          .declare(Given.TENANT, CatalogKind.OBJECT_TYPE, "1");

  @Test
  void newAttributesAreWarnedOfAndCounted() {
    ImportSource file = Given.file("k", "id,plan,plann,City", "1,pro,x,Ulm");

    ImportReport review = people().build().review(file).report();
    ImportReport report = people().build().run(file);

    assertThat(problems(report)).containsExactly("NEW_ATTRIBUTE plann", "NEW_ATTRIBUTE City");
    assertThat(report.names()).hasValue(new NameCounts(2, 0));
    assertThat(review.names()).isEqualTo(report.names());
    assertThat(review.problems()).isEqualTo(report.problems());
    assertThat(Given.held(store)).containsExactly("[id=1] {City=Ulm, plan=pro, plann=x}");
  }

  @Test
  void onlyAttributesThatAreNewCountTowardsTheLimit() {
    CsvImportSpec one =
        CsvImportSpec.people()
            .identifier("id", "id")
            .surplusColumns(SurplusColumns.IMPORT)
            .limits(Limits.standard().withNewAttributes(1))
            .build();
    ImportSource fits = Given.file("k", "id,plan,city,size", "1,pro,Ulm,L");
    ImportSource exceeds = Given.file("l", "id,plan,size,shoe", "1,pro,L,44");

    assertThat(Given.importer(one, store).catalog(catalog).build().run(fits).names())
        .hasValue(new NameCounts(1, 0));
    assertThatThrownBy(() -> Given.importer(one, store).build().run(fits.key("m")))
        .hasMessageContaining("TOO_MANY_NEW_ATTRIBUTES");
    assertThatThrownBy(() -> Given.importer(one, store).catalog(catalog).build().run(exceeds))
        .hasMessageContaining("TOO_MANY_NEW_ATTRIBUTES");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20_000})
  void eachNewEventIsWarnedOfOnceAtItsFirstRow(int chunkRows) {
    String[] lines = {
      "email,name", "a@x.org,buys", "a@x.org,buy", "b@x.org,buy", "b@x.org,Buys", ",buy"
    };

    ImportReport report =
        Given.importer(EVENTS, store)
            .catalog(catalog)
            .chunkRows(chunkRows)
            .build()
            .run(Given.file("k", lines));

    assertThat(report.problems().first())
        .hasToString(
            "[record 2, line 3: NEW_EVENT, record 4, line 5: NEW_EVENT,"
                + " record 5, line 6: IDENTIFIER_MISSING]");
    assertThat(report.names()).hasValue(new NameCounts(0, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void crashAndResumeCountsTheSame(int call) {
    String[] lines = {
      "email,name", "a@x.org,buy", "a@x.org,sell", "b@x.org,buy", "b@x.org,hold", "c@x.org,sell"
    };
    ImportReport calm =
        Given.importer(EVENTS, new InMemoryContactStore())
            .catalog(catalog)
            .chunkRows(1)
            .build()
            .run(Given.file("k", lines));

    try {
      Given.importer(EVENTS, WatchedJournaledStore.over(store, CrashAtCall.before(call)))
          .catalog(catalog)
          .chunkRows(1)
          .build()
          .run(Given.file("k", lines));
    } catch (MusterException e) {
      // what comes after the crash is looked at
    }
    ImportReport resumed =
        Given.importer(EVENTS, store)
            .catalog(catalog)
            .chunkRows(2)
            .build()
            .resume("k", Given.file("k", lines));

    assertThat(resumed).isEqualTo(calm);
    assertThat(resumed.names()).hasValue(new NameCounts(0, 3));
  }

  @Test
  void eventOfTheSpecIsHeldAgainstTheCatalogOnce() {
    CsvImportSpec sells =
        CsvImportSpec.events().identifier("email", "email").everyEventNamed("sells").build();

    ImportReport report =
        Given.importer(sells, store)
            .catalog(catalog)
            .build()
            .run(Given.file("k", "email", "a@x.org"));

    assertThat(report.names()).hasValue(new NameCounts(0, 1));
  }

  @Test
  @DisplayName("C44 topics that there are not are dropped with a warning")
  void topicsThatThereAreNotAreDropped() {
    String prefix = "cio_subscription_preferences.topics.topic_";

    ImportReport columns =
        people()
            .build()
            .run(
                Given.file(
                    "k",
                    "id," + prefix + "1," + prefix + "9",
                    "1,true,false",
                    "2,false,",
                    "3,,true"));
    ImportReport json =
        people()
            .build()
            .run(
                Given.file(
                    "l",
                    "id,cio_subscription_preferences",
                    "4,\"{\"\"topics\"\":{\"\"topic_2\"\":false,\"\"topic_7\"\":true}}\""));

    assertThat(columns.problems().first())
        .hasToString(
            "[record 1, line 2, column '"
                + prefix
                + "9': NAME_NOT_DECLARED, record 3, line 4, column '"
                + prefix
                + "9': NAME_NOT_DECLARED]");
    assertThat(problems(json)).containsExactly("NAME_NOT_DECLARED cio_subscription_preferences");
    assertThat(Given.held(store))
        .containsExactly(
            "[id=1] {cio_subscription_preferences={topics={topic_1=true}}}",
            "[id=2] {cio_subscription_preferences={topics={topic_1=false}}}",
            "[id=3] {}",
            "[id=4] {cio_subscription_preferences={topics={topic_2=false}}}");
  }

  @Test
  @DisplayName("C77 a file of objects of a type that there is not is refused")
  void objectsOfAnUnknownTypeAreRefused() {
    ImportSource file = Given.file("k", "object_id", "a");

    assertThatThrownBy(() -> objects("2").build().run(file))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            refused ->
                assertThat(problems(refused.report())).containsExactly("UNKNOWN_OBJECT_TYPE"));
    assertThat(objects("1").build().run(file).rows().created()).isEqualTo(1);
    assertThat(
            ByPreset.importer(CustomerIo.objects("2").preset(), store)
                .build()
                .run(file.key("l"))
                .rows()
                .created())
        .isEqualTo(1);
  }

  @Test
  void withoutACatalogTheReportSaysThatNamesAreNotChecked() {
    ImportReport report =
        ByPreset.importer(PEOPLE, store).build().run(Given.file("k", "id,plann", "1,x"));

    assertThat(report.names()).isEmpty();
    assertThat(report.toJson()).contains("\"checked\" : false");
    assertThat(report.toHtml()).contains("Not held against a catalog");
    assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
  }

  @Test
  void countsAreInTextAndJson() {
    ImportReport report = people().build().run(Given.file("k", "id,plann", "1,x"));

    assertThat(report.toText()).contains("1 attribute is new");
    assertThat(report.toJson()).contains("\"checked\" : true", "\"newAttributes\" : 1");
    assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
  }

  @Test
  void catalogIsAskedOnceForAName() {
    List<String> asked = new ArrayList<>();
    Catalog counting =
        (scope, kind, names) -> {
          asked.add(kind + " " + names.stream().sorted().toList());
          return catalog.lookUp(scope, kind, names);
        };

    Given.importer(EVENTS, store)
        .catalog(counting)
        .chunkRows(2)
        .build()
        .run(
            Given.file(
                "k",
                "email,name",
                "a@x.org,buys",
                "a@x.org,buy",
                "a@x.org,buys",
                "a@x.org,sell",
                "a@x.org,buy",
                "a@x.org,buys"));

    assertThat(asked).containsExactly("EVENT [buy, buys]", "EVENT [sell]");
  }

  @Test
  void catalogThatFailsRefusesTheFile() {
    Catalog broken =
        (scope, kind, names) -> {
          throw new IllegalStateException("down");
        };

    assertThatThrownBy(
            () ->
                ByPreset.importer(PEOPLE, store)
                    .catalog(broken)
                    .build()
                    .run(Given.file("k", "id,plan", "1,x")))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("the catalog cannot be asked");
    assertThat(Set.copyOf(Given.held(store))).isEmpty();
  }

  private ImporterBuilder people() {
    return ByPreset.importer(PEOPLE, store).catalog(catalog);
  }

  private ImporterBuilder objects(String type) {
    return ByPreset.importer(CustomerIo.objects(type).preset(), store).catalog(catalog);
  }

  private static List<String> problems(ImportReport report) {
    return report.problems().first().stream()
        .map(each -> each.code() + each.column().map(name -> " " + name).orElse(""))
        .toList();
  }
}
