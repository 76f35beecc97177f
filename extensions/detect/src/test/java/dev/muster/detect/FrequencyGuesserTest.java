package dev.muster.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.FileInspector;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyGuesserTest {

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 名前と住所、東京都の人々のこと、これはひらがなとカタカナの文です",
    "EUC-JP, 名前と住所、東京都の人々のこと、これはひらがなとカタカナの文です",
    "windows-1251, Москва Анна Иванова улица Ленина дом пять",
    "windows-1252, Zoë Müller Köln Straße größer François déjà"
  })
  void charsetIsGuessedFromItsLetters(String charset, String letters) {
    byte[] file = ("name,town\n" + (letters + ",1\n").repeat(5)).getBytes(Charset.forName(charset));

    assertThat(
            FileInspector.with(new FrequencyGuesser())
                .inspect(new ByteArrayInputStream(file))
                .dialect()
                .charset())
        .isEqualTo(Charset.forName(charset));
  }

  @Test
  void noBytesGiveNoGuess() {
    assertThat(new FrequencyGuesser().guess(new byte[0])).isEmpty();
  }
}
