package dev.muster.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartNameTest {

  private static PartName part(long epoch, long first, long last) {
    return new PartName(PartName.Kind.PART, epoch, first, last);
  }

  private static List<String> names(PartName... parts) {
    return Stream.concat(Stream.of("errors-1.csv"), Stream.of(parts).map(PartName::text)).toList();
  }

  @Test
  void nameCanBeReadBack() {
    assertThat(PartName.of(part(3, 1, 20_000).text())).hasValue(part(3, 1, 20_000));
    assertThat(PartName.of("errors.csv")).isEqualTo(Optional.empty());
  }

  @Test
  void partOfABatchThatWasNotKeptIsPassedOver() throws IOException {
    List<String> all =
        names(
            part(1, 1, 10),
            // Crashed before its commit; the next owner cut the rows otherwise.
            part(1, 11, 20),
            part(2, 11, 15),
            part(2, 16, 18),
            // The first owner woke up late and was fenced.
            part(1, 16, 99),
            // Was refused; its halves stand above.
            part(2, 19, 40));

    assertThat(PartName.chain(all, 18, 18))
        .containsExactly(part(1, 1, 10), part(2, 11, 15), part(2, 16, 18));
  }

  @Test
  void halvesTakeThePlaceOfTheBatchThatWasRefused() throws IOException {
    List<String> all =
        names(
            part(1, 1, 10),
            part(1, 1, 5),
            part(1, 6, 10),
            part(1, 6, 7),
            // The owner died before it came to the other half.
            part(2, 8, 20));

    assertThat(PartName.chain(all, 20, 20))
        .containsExactly(part(1, 1, 5), part(1, 6, 7), part(2, 8, 20));
  }

  @Test
  void missingPartIsNamed() {
    assertThatThrownBy(() -> PartName.chain(names(part(1, 1, 10), part(1, 12, 20)), 20, 20))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("record 11");
  }

  @Test
  void whatWasLeftFollowsWhatWasKeptAndReplacesNothing() throws IOException {
    PartName left = new PartName(PartName.Kind.REST, 1, 11, 30);
    List<String> all = names(part(1, 1, 10), part(1, 11, 20), left);

    assertThat(PartName.chain(all, 10, 30)).containsExactly(part(1, 1, 10), left);
    assertThat(PartName.chain(all, 20, 20)).containsExactly(part(1, 1, 10), part(1, 11, 20));
  }
}
