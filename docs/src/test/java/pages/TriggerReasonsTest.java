package pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rule.SuppressReason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TriggerReasonsTest {

  @Test
  void tableHasEveryReasonOnce() {
    Stream<String> first =
        Page.named("docs/reference/trigger-reasons.md").lines().stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("`", -1)[1]);

    assertThat(first)
        .containsExactly(Stream.of(SuppressReason.values()).map(Enum::name).toArray(String[]::new));
  }
}
