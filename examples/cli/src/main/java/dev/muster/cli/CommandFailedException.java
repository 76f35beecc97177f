package dev.muster.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A command cannot do what it was asked to; the message is for the person who asked. */
final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exit;

  private CommandFailedException(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** Nothing was begun. */
  static CommandFailedException refused(String message) {
    return new CommandFailedException(Exit.REFUSED, message);
  }

  /** Nothing was begun, because something else failed. */
  static CommandFailedException refused(String message, Throwable cause) {
    CommandFailedException failed = refused(message + because(cause));
    failed.initCause(cause);
    return failed;
  }

  /** Something was done, and not all. */
  static CommandFailedException stopped(String message) {
    return new CommandFailedException(Exit.STOPPED, message);
  }

  /** A file cannot be read, so that nothing was begun. */
  static CommandFailedException unreadable(Path file, Exception cause) {
    CommandFailedException failed = refused(file + " cannot be read: " + reason(cause));
    failed.initCause(cause);
    return failed;
  }

  /** The command does not know what to do. */
  static CommandFailedException misuse(String message) {
    return new CommandFailedException(Exit.MISUSE, message);
  }

  int exit() {
    return exit;
  }

  private static String reason(Exception cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    return cause instanceof CharacterCodingException
        ? "it is not UTF-8"
        : String.valueOf(cause.getMessage());
  }

  private static String because(Throwable cause) {
    return Optional.ofNullable(cause.getMessage())
        .map(text -> ": " + text.lines().findFirst().orElse(""))
        .orElse("");
  }
}
