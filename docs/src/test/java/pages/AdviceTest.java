package pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.spec.AdviceCode;
import dev.muster.spec.CellForm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void tablesHaveEveryFormAndEveryCodeOnce() {
    List<String> first =
        Page.named("docs/reference/advice.md").lines().stream()
            .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
            .map(line -> line.split("`", -1)[1])
            .toList();

    assertThat(first)
        .containsExactlyElementsOf(
            Stream.<Enum<?>[]>of(CellForm.values(), AdviceCode.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .toList());
  }
}
