package dev.muster.preset;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A preset with its options open, as it is listed by name.
 *
 * <p>Immutable.
 */
public final class PresetKind {

  private final String name;
  private final String description;
  private final List<PresetOption> options;
  private final Function<PresetOptions, Preset> maker;

  PresetKind(
      String name,
      String description,
      List<PresetOption> options,
      Function<PresetOptions, Preset> maker) {
    this.name = name;
    this.description = description;
    this.options = List.copyOf(options);
    this.maker = maker;
  }

  /** By which it is known, such as {@code customerio-people}. */
  public String name() {
    return name;
  }

  /** What it imports. */
  public String description() {
    return description;
  }

  /** What can be chosen. */
  public List<PresetOption> options() {
    return options;
  }

  /**
   * Answers the preset with its options chosen.
   *
   * @param chosen values by option; the standard ones hold for the rest
   * @throws IllegalArgumentException if an option or a value is unknown, or they contradict each
   *     other
   */
  public Preset preset(Map<String, String> chosen) {
    return maker.apply(new PresetOptions(options, chosen));
  }
}
