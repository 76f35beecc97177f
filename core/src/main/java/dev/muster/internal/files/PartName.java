package dev.muster.internal.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the part of one batch.
 *
 * @param epoch of the owner who kept the batch, or tried to
 * @param first record of the batch
 * @param last record of the batch
 */
record PartName(long epoch, long first, long last) {

  private static final Pattern FORM = Pattern.compile("part-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

  static Optional<PartName> of(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? Optional.of(
            new PartName(
                Long.parseLong(form.group(1)),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3))))
        : Optional.empty();
  }

  String text() {
    return "part-" + epoch + "-" + first + "-" + last;
  }

  /**
   * Answers the parts of the batches that were kept, in file order: from the first record on always
   * the part of the latest owner that begins there. An owner begins no batch above the last record
   * that was kept before its time, so a part that was left by a batch that was not kept is either
   * older than the one in its place, or does not begin where one ended.
   *
   * @param records how many were kept
   * @throws IOException if a part is missing
   */
  static List<PartName> chain(Collection<PartName> all, long records) throws IOException {
    Map<Long, PartName> latest = new HashMap<>();
    for (PartName part : all) {
      latest.merge(part.first, part, (one, two) -> one.epoch > two.epoch ? one : two);
    }
    List<PartName> chain = new ArrayList<>();
    for (long next = 1; next <= records; next = chain.get(chain.size() - 1).last + 1) {
      PartName part = latest.get(next);
      if (part == null) {
        throw new FileNotFoundException("the part of the files from record " + next + " on");
      }
      chain.add(part);
    }
    return chain;
  }
}
