package dev.muster.preset;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All presets by name. Stateless. */
public final class Presets {

  private Presets() {}

  /** Answers all presets, by system. */
  public static List<PresetKind> all() {
    return Stream.of(CustomerIo.kinds(), Braze.kinds(), Vero.kinds(), Leanplum.kinds())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Answers the preset of a name, with its options chosen.
   *
   * @param chosen values by option; the standard ones hold for the rest
   * @throws IllegalArgumentException if the name, an option or a value is unknown, or options
   *     contradict each other
   */
  public static Preset of(String name, Map<String, String> chosen) {
    return all().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "preset must be one of "
                        + all().stream().map(PresetKind::name).toList()
                        + ", was "
                        + name))
        .preset(chosen);
  }
}
