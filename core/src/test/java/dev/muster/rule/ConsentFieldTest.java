package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.internal.json.Json;
import dev.muster.model.Path;
import dev.muster.testdata.DataFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentFieldTest {

  static List<String> changes() {
    return DataFile.lines("/rules/consent.txt");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changeTakesBackWhatItsLineSays(String line) {
    List<String> parts = List.of(line.trim().split(" *\\| *"));
    ConsentField field = field(parts.get(0).split(" = "));

    boolean takenBack =
        field.isTakenBack(path(parts.get(1)), value(parts.get(2)), value(parts.get(3)));

    assertThat(takenBack).isEqualTo(parts.get(4).equals("yes"));
  }

  private static ConsentField field(String[] parts) {
    return parts[1].equals("list")
        ? ConsentField.listOfUnsubscribed(path(parts[0]))
        : ConsentField.unsubscribedIf(path(parts[0]), parts[1].split(", "));
  }

  private static Path path(String text) {
    return Path.of(List.of(text.split(" > ")));
  }

  private static Optional<Object> value(String text) {
    return text.equals("-")
        ? Optional.empty()
        : Optional.of(Json.parser(9).apply(text).orElseThrow());
  }
}
