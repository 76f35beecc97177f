package pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.spec.AdviceCode;
import dev.muster.spec.CellForm;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final Pattern CODE = Pattern.compile("[A-Z_]+");

  @Test
  void tablesHaveEveryFormAndEveryCodeOnce() {
    List<String> first =
        Page.named("docs/reference/advice.md").lines().stream()
            .filter(line -> line.startsWith("| `") && !line.startsWith("| `CellForm`"))
            .filter(line -> !line.startsWith("| `AdviceCode`"))
            .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results())
            .map(MatchResult::group)
            .toList();

    assertThat(first)
        .containsExactlyElementsOf(
            Stream.<Enum<?>[]>of(CellForm.values(), AdviceCode.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .toList());
  }
}
