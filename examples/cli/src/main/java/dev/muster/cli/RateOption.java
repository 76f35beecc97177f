package dev.muster.cli;

import dev.muster.rule.DeliveryRules;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How fast intents are handed over. */
final class RateOption {

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description =
          "How many intents are handed over within any second at most; no bound by default.")
  private Optional<Integer> rate = Optional.empty();

  DeliveryRules delivery() {
    return rate.map(DeliveryRules.standard()::perSecond).orElseGet(DeliveryRules::standard);
  }

  /** Reads a number from 1 on. */
  static final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9]\\d{0,8}")) {
        throw new TypeConversionException("must be a number from 1 on, was \"" + text + "\"");
      }
      return Integer.valueOf(text);
    }
  }
}
