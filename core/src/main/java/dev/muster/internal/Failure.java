package dev.muster.internal;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an import could not go on. It names the class of what failed below and not its message, which
 * may quote what was in a cell or where a file is; that there is no room is known by what the
 * system calls it.
 *
 * @param what could not be done
 * @param cause of it
 */
record Failure(String what, Exception cause) {

  private static final List<String> NO_ROOM =
      List.of(
          "No space left on device",
          "There is not enough space on the disk",
          "Disk quota exceeded",
          "File too large");

  /** For people. */
  String message() {
    String why = isForWantOfRoom() ? "no room is left on the disk: " + what : what;
    return why + " (" + cause.getClass().getName() + ")";
  }

  /** For the report. */
  List<Problem> problems() {
    RowRef file = new RowRef(0, 1, 0);
    return isForWantOfRoom() ? List.of(Problem.error(ProblemCode.DISK_FULL, file)) : List.of();
  }

  private boolean isForWantOfRoom() {
    return Stream.iterate(
            Optional.<Throwable>of(cause),
            Optional::isPresent,
            each -> each.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .map(each -> String.valueOf(each.getMessage()))
        .anyMatch(message -> NO_ROOM.stream().anyMatch(message::contains));
  }
}
