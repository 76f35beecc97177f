package dev.muster.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Says on standard error what went wrong: one message, never a stack trace. */
final class Complaints {

  private Complaints() {}

  /** Says what is wrong with options or arguments, and how to learn more. */
  static int misuse(CommandLine.ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("muster: " + problem.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
      err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return Exit.MISUSE;
  }

  /** Says why a command failed; of what nobody foresaw it cannot be said that nothing was begun. */
  static int failure(Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    if (problem instanceof CommandFailedException failed) {
      complain(command.getErr(), String.valueOf(failed.getMessage()));
      return failed.exit();
    }
    complain(command.getErr(), problem.getClass().getSimpleName() + ": " + problem.getMessage());
    return Exit.STOPPED;
  }

  static void complain(PrintWriter err, String message) {
    err.println("muster: " + message);
    err.flush();
  }
}
