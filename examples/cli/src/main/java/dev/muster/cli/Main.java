package dev.muster.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the command line. What it prints is UTF-8 on every machine. */
public final class Main {

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    Interruption interruption = new Interruption();
    interruption.listen(err);
    int exit = commandLine(interruption).setOut(out).setErr(err).execute(arguments);
    out.flush();
    err.flush();
    interruption.ended(exit);
    System.exit(exit);
  }

  static CommandLine commandLine(Interruption interruption) {
    return new CommandLine(new MusterCommand(interruption))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(80)
        .setParameterExceptionHandler(Complaints::misuse)
        .setExecutionExceptionHandler(Complaints::failure);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
  }
}
