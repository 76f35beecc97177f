package dev.muster.harness.sim;

import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small files with a bit of everything. */
final class Loads {

  static final CsvImportSpec PEOPLE =
      CsvImportSpec.people()
          .identifier("email")
          .identifier("id")
          .attribute("plan")
          .attribute("age", "age", ValueType.integer())
          .attribute("note")
          .build();

  static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("email")
          .eventName("event")
          .eventTime("time")
          .property("item")
          .unknownPeople(UnknownPeople.CREATE)
          .build();

  private static final List<String> PEOPLE_ROWS =
      List.of(
          "ana@x.org,1,pro,33,first",
          "bo@x.org,2,free,,\"two\r\nlines\"",
          "ANA@x.org,,free,34,",
          "zoë@x.org,3,pro,41,\"quoted \"\"word\"\"\"",
          "broken\"row,4,pro,1,x",
          ",,pro,7,nobody",
          "cy@x.org,5,pro,old,unreadable",
          "bo@x.org,2,free,,\"two\r\nlines\"",
          "di@x.org,6,free,20,日本\uD83D\uDE00",
          "too,few",
          "bo@x.org,1,pro,9,belongs to another",
          "ed@x.org,7,pro,50,=1+1");

  private static final List<String> EVENT_ROWS =
      List.of(
          "ana@x.org,buys,2024-02-28T12:00:00Z,hat",
          "bo@x.org,sells,2024-02-28T12:00:00Z,\"a\r\nb\"",
          "ana@x.org,buys,2024-02-28T12:00:00Z,hat",
          "ana@x.org,buys,,now",
          "cy@x.org,buys,2999-01-01T00:00:00Z,late",
          "bo@x.org,buys,never,\"x\"",
          ",buys,2024-02-28T12:00:00Z,",
          "bo@x.org,buys,,now",
          "ana@x.org,sells,2024-02-29T11:59:00Z,日本",
          "bo@x.org,\"open quote,2024-02-28T12:00:00Z,",
          "di@x.org,buys,2024-02-29T11:00:00Z,sock");

  private Loads() {}

  /** Twelve rows of people, some of them again, some not in order. */
  static Load people(Load.Manner how) {
    return new Load("acme", "first", PEOPLE, file("email,id,plan,age,note", PEOPLE_ROWS), how);
  }

  /** Eleven rows of events, some of them again, some without a time, some not in order. */
  static Load events(Load.Manner how) {
    return new Load("acme", "first", EVENTS, file("email,event,time,item", EVENT_ROWS), how);
  }

  static byte[] file(String header, List<String> rows) {
    return (header + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
