package dev.muster.cli;

import dev.muster.ImporterBuilder;
import dev.muster.files.FolderArtifacts;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.preset.Habits;
import dev.muster.report.ImportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folder that holds the files of the last import that was sent there, under the same names
 * whichever owner of the import wrote them.
 *
 * @param path of the folder
 */
record OutFolder(Path path) {

  private static final String PARTS = ".parts";
  private static final Pattern OWNER = Pattern.compile("-\\d+(?=\\.)");

  /** Makes the folder, so that nothing is imported if that fails. */
  static OutFolder made(Path path) {
    try {
      Files.createDirectories(path);
      return new OutFolder(path);
    } catch (IOException e) {
      throw CommandFailedException.refused("the folder " + path + " cannot be made", e);
    }
  }

  /** Lets an import write all its files, the source among them if its preset wants that. */
  void prepare(ImporterBuilder importer, Habits habits) {
    Set<ImportFile> files = EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE));
    files.addAll(habits.files());
    try {
      importer.files(parts(), files);
    } catch (IOException e) {
      throw CommandFailedException.refused("the folder " + path + " cannot be used", e);
    }
  }

  /**
   * Brings an import's files to where people look for them, in place of those of an earlier one.
   *
   * @param files as the import's report names them
   */
  Map<String, String> collect(String importId, Map<String, String> files) throws IOException {
    Scope scope = new Scope(ContactCommand.TENANT, importId, ImportConduct.ACTOR);
    Map<String, Path> fresh = new LinkedHashMap<>();
    for (Artifact artifact : parts().list(scope)) {
      fresh.put(artifact.location(), Path.of(artifact.location()));
    }
    for (ImportFile stale : ImportFile.values()) {
      if (!files.isEmpty() && !files.containsKey(stale.name().toLowerCase(Locale.ROOT))) {
        Files.deleteIfExists(path.resolve(stale.fileName()));
      }
    }
    Map<String, String> collected = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = Path.of(file.getValue()).getFileName().toString();
      Path place = path.resolve(OWNER.matcher(name).replaceFirst(""));
      if (fresh.containsKey(file.getValue())) {
        Files.move(fresh.get(file.getValue()), place, StandardCopyOption.REPLACE_EXISTING);
      }
      if (Files.exists(place)) {
        collected.put(file.getKey(), place.toString());
      }
    }
    return collected;
  }

  private FolderArtifacts parts() throws IOException {
    return FolderArtifacts.in(path.resolve(PARTS));
  }
}
