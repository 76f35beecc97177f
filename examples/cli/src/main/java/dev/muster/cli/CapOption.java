package dev.muster.cli;

import dev.muster.rule.TriggerLimits;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much an import starts at most. */
final class CapOption {

  @Option(
      names = "--cap",
      paramLabel = "N",
      converter = NotNegative.class,
      description = {
        "How many campaigns the import starts at most; the rest is held.",
        "No bound by default, but for presets."
      })
  private Optional<Long> cap = Optional.empty();

  /** Answers limits with this cap; empty if none was given. */
  Optional<TriggerLimits> within(TriggerLimits limits) {
    return cap.map(limits::total);
  }

  /** Reads a number from 0 on. */
  static final class NotNegative implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
      if (!text.matches("\\d{1,18}")) {
        throw new TypeConversionException("must be a number from 0 on, was \"" + text + "\"");
      }
      return Long.valueOf(text);
    }
  }
}
