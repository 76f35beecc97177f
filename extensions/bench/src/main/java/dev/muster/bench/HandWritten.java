package dev.muster.bench;

import dev.muster.bench.compare.PersonRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The loop that one writes by hand: Commons CSV, typed cells, a map for each person in a map. */
final class HandWritten {

  private HandWritten() {}

  static Map<String, Map<String, Object>> people(InputStream file) throws IOException {
    Map<String, Map<String, Object>> people = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new InputStreamReader(file, StandardCharsets.UTF_8))
            .setFormat(format)
            .get()) {
      for (CSVRecord record : parser) {
        PersonRow row = PersonRow.of(record.values());
        people.computeIfAbsent(row.email(), fresh -> new HashMap<>()).putAll(attributes(row));
      }
    }
    return people;
  }

  private static Map<String, Object> attributes(PersonRow row) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("first_name", row.firstName());
    attributes.put("last_name", row.lastName());
    attributes.put("phone", row.phone());
    attributes.put("city", row.city());
    attributes.put("country", row.country());
    attributes.put("plan", row.plan());
    attributes.put("signed_up", row.signedUp());
    attributes.put("visits", row.visits());
    attributes.put("score", row.score());
    attributes.put("active", row.active());
    attributes.put("note", row.note());
    return attributes;
  }
}
