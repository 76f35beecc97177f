package dev.muster.detect;

import dev.muster.spec.CharsetGuesser;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses by the frequency of characters, with the detector that browsers once used.
 *
 * <p>Good at East Asian and Cyrillic charsets and at windows-1252; cannot tell the charsets of
 * Central Europe. A guess is advice: look at the letters. Stateless; safe for use by several
 * threads.
 *
 * <pre>{@code
 * FileInspector.with(new FrequencyGuesser()).inspect(file)
 * }</pre>
 */
public final class FrequencyGuesser implements CharsetGuesser {

  /** Makes a guesser. */
  public FrequencyGuesser() {}

  @Override
  public Optional<CharsetGuess> guess(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(Charset::isSupported)
        .map(
            name ->
                new CharsetGuess(
                    Charset.forName(name),
                    "the characters of the first "
                        + sample.length
                        + " bytes are as frequent as in "
                        + name));
  }
}
