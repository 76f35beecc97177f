package dev.muster.preset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was chosen of a preset's options.
 *
 * <p>Immutable.
 */
final class PresetOptions {

  private final Map<String, PresetOption> known = new HashMap<>();
  private final Map<String, String> chosen;

  /**
   * @throws IllegalArgumentException if an option or its value is unknown
   */
  PresetOptions(List<PresetOption> options, Map<String, String> chosen) {
    options.forEach(option -> known.put(option.name(), option));
    this.chosen = Map.copyOf(chosen);
    chosen.forEach(this::check);
  }

  private void check(String name, String value) {
    PresetOption option = known.get(name);
    if (option == null) {
      throw new IllegalArgumentException(
          "option must be one of " + known.keySet().stream().sorted().toList() + ", was " + name);
    }
    if (!option.values().isEmpty() && !option.values().contains(value)) {
      throw new IllegalArgumentException(
          name + " must be one of " + option.values() + ", was " + value);
    }
  }

  /** Answers what was chosen, or what holds without a choice. */
  Optional<String> text(String name) {
    PresetOption option = Optional.ofNullable(known.get(name)).orElseThrow();
    return Optional.ofNullable(chosen.get(name)).or(option::standard);
  }

  /** Whether an option is on. */
  boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  /** Answers the constant that was chosen. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = text(name).orElseThrow();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> PresetOption.textOf(constant).equals(text))
        .findFirst()
        .orElseThrow();
  }
}
