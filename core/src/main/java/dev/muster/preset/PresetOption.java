package dev.muster.preset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something about a preset that can be chosen by a text, for command lines and forms.
 *
 * <p>Immutable.
 *
 * @param name of the option
 * @param values that may be chosen; any text if empty
 * @param standard what holds where nothing is chosen, if anything
 * @param description what it is about
 */
public record PresetOption(
    String name, List<String> values, Optional<String> standard, String description) {

  public PresetOption {
    values = List.copyOf(values);
  }

  /** Answers an option between the constants of an enum, in lower case with hyphens. */
  public static <E extends Enum<E>> PresetOption choice(
      String name, E standard, String description) {
    List<String> values =
        Stream.of(standard.getDeclaringClass().getEnumConstants())
            .map(PresetOption::textOf)
            .toList();
    return new PresetOption(name, values, Optional.of(textOf(standard)), description);
  }

  /** Answers an option that is off unless it is {@code true}. */
  public static PresetOption flag(String name, String description) {
    return new PresetOption(name, List.of("false", "true"), Optional.of("false"), description);
  }

  /** Answers an option that takes any text, and none unless it is given. */
  public static PresetOption text(String name, String description) {
    return new PresetOption(name, List.of(), Optional.empty(), description);
  }

  /** Answers an option that takes any text, with one that holds unless another is given. */
  public static PresetOption text(String name, String standard, String description) {
    return new PresetOption(name, List.of(), Optional.of(standard), description);
  }

  static String textOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
