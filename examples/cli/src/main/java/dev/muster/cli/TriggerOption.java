package dev.muster.cli;

import dev.muster.rule.ElapsedDelay;
import dev.muster.rule.TriggerPolicy;
import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --trigger}. */
final class TriggerOption implements ITypeConverter<TriggerPolicy> {

  private static final String WITHIN = "within:";

  @Override
  public TriggerPolicy convert(String text) {
    if (text.startsWith(WITHIN)) {
      return within(text);
    }
    return switch (text) {
      case "never" -> TriggerPolicy.never();
      case "always" -> TriggerPolicy.always();
      case "delay:send-now" -> TriggerPolicy.afterDelay(ElapsedDelay.SEND_NOW);
      case "delay:discard" -> TriggerPolicy.afterDelay(ElapsedDelay.DISCARD);
      default ->
          throw new TypeConversionException(
              "must be never, always, within:DURATION, delay:send-now or delay:discard, was \""
                  + text
                  + "\"");
    };
  }

  private static TriggerPolicy within(String text) {
    try {
      return TriggerPolicy.within(Duration.parse(text.substring(WITHIN.length())));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new TypeConversionException(
          "must have a duration like PT72H or P3D after within:, was \"" + text + "\"");
    }
  }
}
