package dev.muster.bench.compare;

import java.nio.file.Path;

/**
 * One import.
 *
 * @param kind of the file
 * @param file the file
 * @param url of the database
 * @param folder for the error file, empty at first
 */
record Task(Kind kind, Path file, String url, Path folder) {

  Path errors() {
    return folder.resolve("errors.csv");
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  String statement() {
    return isH2() ? kind.merge() : kind.upsert();
  }
}
