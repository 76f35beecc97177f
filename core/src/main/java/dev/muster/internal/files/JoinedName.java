package dev.muster.internal.files;

import dev.muster.report.ImportFile;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a file that was joined. It tells the owners of an import apart, so that one who was
 * held up until another ended the import replaces nothing of the other's.
 *
 * @param plain without the owner
 * @param epoch with which the owner opened the import; that of the first is not shown
 */
record JoinedName(String plain, long epoch) {

  private static final long FIRST = 1;
  private static final Pattern FORM = Pattern.compile("([a-z]+)(?:-(\\d{1,18}))?(\\..+)");
  private static final Set<String> PLAIN =
      Arrays.stream(ImportFile.values())
          .flatMap(file -> Arrays.stream(Packing.values()).map(each -> each.name(file.fileName())))
          .collect(Collectors.toUnmodifiableSet());

  static Optional<JoinedName> of(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches() || !PLAIN.contains(form.group(1) + form.group(3))) {
      return Optional.empty();
    }
    long epoch = form.group(2) == null ? FIRST : Long.parseLong(form.group(2));
    return Optional.of(new JoinedName(form.group(1) + form.group(3), epoch));
  }

  String text() {
    return epoch == FIRST ? plain : plain.replaceFirst("\\.", "-" + epoch + ".");
  }

  /** Whether a name is that of a file of an earlier owner. */
  static boolean isBefore(long epoch, String name) {
    return of(name).filter(joined -> joined.epoch < epoch).isPresent();
  }
}
