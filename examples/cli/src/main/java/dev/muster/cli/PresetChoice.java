package dev.muster.cli;

import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.preset.Preset;
import dev.muster.preset.Presets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that choose a preset, and what is said of the file's headers. */
@SuppressWarnings("NullAway.Init")
final class PresetChoice {

  private static final String WORKSPACE = "workspace";
  private static final String EMAIL_OR_ID = "email-or-id";
  private static final String CLASSIC = "classic";

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "The preset to import with; muster presets lists them.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "OPTION=VALUE",
      description = "Sets an option of the preset.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--map",
      paramLabel = "HEADER=ATTRIBUTE",
      description = "Lets a header's column fill an attribute, a property or an identifier.")
  private Map<String, String> mapped = new LinkedHashMap<>();

  @Option(names = "--skip", paramLabel = "HEADER", description = "Passes a column over.")
  private List<String> skipped = List.of();

  /** Whether one is chosen. */
  boolean isMade() {
    return name.isPresent();
  }

  /** Answers the preset that is chosen, as the other options say. */
  Preset preset() {
    try {
      return mapped(Presets.of(name.orElse(""), options));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.misuse(String.valueOf(e.getMessage()));
    }
  }

  /** Answers a preset with what is said of the file's headers. */
  Preset mapped(Preset plain) {
    Preset preset = plain;
    for (Map.Entry<String, String> one : mapped.entrySet()) {
      preset = preset.map(one.getKey(), one.getValue());
    }
    for (String header : skipped) {
      preset = preset.skip(header);
    }
    preset.spec();
    return preset;
  }

  /** Answers what identifies people, the only option there is beside a request. */
  Workspace workspace() {
    if (!Set.of(WORKSPACE).containsAll(options.keySet())) {
      throw new IllegalArgumentException("--set must set workspace only beside --request");
    }
    return switch (options.getOrDefault(WORKSPACE, EMAIL_OR_ID)) {
      case EMAIL_OR_ID -> Workspace.EMAIL_OR_ID;
      case CLASSIC -> Workspace.CLASSIC;
      default -> throw new IllegalArgumentException("workspace must be email-or-id or classic");
    };
  }

  /** Answers a preset of the host's own, to which options of presets do not apply. */
  Preset own(SpecFile file) {
    if (isMade()) {
      throw CommandFailedException.misuse("a spec must not be given beside --preset");
    }
    if (!options.isEmpty() || !mapped.isEmpty() || !skipped.isEmpty()) {
      throw CommandFailedException.misuse(
          "--set, --map and --skip must be given with --preset only");
    }
    return file.preset();
  }
}
