package dev.muster.bench.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written of a comparison. */
final class Results {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Results() {}

  static void write(Path folder, Machine machine, List<Sample> samples) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("samples", samples);
    JSON.writeValue(folder.resolve("results.json").toFile(), all);
    Files.writeString(folder.resolve("results.md"), machine.asText() + "\n\n" + markdown(samples));
    for (Kind kind : Kind.values()) {
      List<Sample> some = samples.stream().filter(each -> each.kind() == kind).toList();
      if (!some.isEmpty()) {
        Files.writeString(folder.resolve("cost-" + kind.table() + ".svg"), Plot.of(some));
      }
    }
  }

  /** A table for each kind, count of rows and phase. */
  static String markdown(List<Sample> samples) {
    Map<List<Object>, List<Sample>> tables =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    each -> List.of(each.kind(), each.rows(), each.phase()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> parts = new ArrayList<>();
    tables.values().forEach(some -> parts.add(new PhaseTable(some).markdown()));
    return String.join("\n", parts);
  }
}
