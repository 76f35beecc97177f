package dev.muster.cli;

import dev.muster.preset.Preset;
import dev.muster.preset.api.CustomerIoRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which file is imported, and as what. */
@SuppressWarnings("NullAway.Init")
final class ImportInput {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The CSV file, unless a request names it.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--spec",
      paramLabel = "SPEC.json",
      description = "What the file looks like, and which rules hold: {\"spec\": …, \"rules\": …}.")
  private Optional<Path> specFile = Optional.empty();

  @Option(
      names = "--request",
      paramLabel = "REQUEST.json",
      description = "Imports as the body of a request to Customer.io's API says.")
  private Optional<Path> requestFile = Optional.empty();

  @Mixin private PresetChoice choice;

  /** Checks that the file is named once, and what it is said to be once. */
  void check() {
    long ways =
        Stream.of(specFile.isPresent(), requestFile.isPresent(), choice.isMade())
            .filter(Boolean::booleanValue)
            .count();
    if (ways != 1) {
      throw CommandFailedException.misuse(
          "one of --spec, --preset and --request must be given, were " + ways);
    }
    if (file.isPresent() == requestFile.isPresent()) {
      throw CommandFailedException.misuse("FILE or --request must be given, and not both");
    }
  }

  /** Answers the file. */
  Path file() {
    return file.orElseGet(
        () -> {
          Path request = requestFile.orElseThrow();
          String place = read(request).dataFileUrl();
          try {
            return request.resolveSibling(place);
          } catch (InvalidPathException e) {
            throw CommandFailedException.refused("data_file_url must be a path of a file", e);
          }
        });
  }

  /** Answers what the file is imported as. */
  Preset preset() {
    if (requestFile.isPresent()) {
      return requested(read(requestFile.get()));
    }
    return specFile.map(SpecFile::read).map(choice::own).orElseGet(choice::preset);
  }

  private Preset requested(CustomerIoRequest request) {
    try {
      return choice.mapped(request.preset(choice.workspace()));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.misuse(String.valueOf(e.getMessage()));
    }
  }

  private static CustomerIoRequest read(Path file) {
    SourceFile.check(file);
    try {
      return CustomerIoRequest.fromJson(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.refused(file.toString(), e);
    } catch (IOException e) {
      throw CommandFailedException.unreadable(file, e);
    }
  }
}
