package dev.muster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a command did.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int exit, String out, String err) {

  /** Runs a command in this process. */
  static Ran muster(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine(new Interruption())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(texts(arguments));
    return new Ran(exit, out.toString(), err.toString());
  }

  /** Answers arguments that follow each other. */
  static Object[] all(List<Object> first, Object... more) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all.toArray();
  }

  /** A file of the sample data. */
  static Path data(String name) {
    return Path.of(System.getProperty("muster.data"), name).normalize();
  }

  /** What a command is expected to write. */
  static String golden(String name) {
    try (InputStream in =
        Objects.requireNonNull(Ran.class.getResourceAsStream("/golden/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] texts(Object... arguments) {
    return List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
  }
}
