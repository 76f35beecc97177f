package dev.muster.internal.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the part of one batch, or of rows that a run left. What was left never stands in for
 * a batch: the batch at hand may have been kept all the same, and an owner that goes on knows.
 *
 * @param kind of part
 * @param epoch of the owner who kept the batch, or tried to
 * @param first record of the batch
 * @param last record of the batch
 */
record PartName(Kind kind, long epoch, long first, long last) {

  /** The kinds of part. */
  enum Kind {
    /** Of a batch. */
    PART,
    /** Of rows that were left. */
    REST
  }

  private static final Pattern FORM =
      Pattern.compile("(part|rest)-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

  /** Among those that begin at one record. */
  private static final Comparator<PartName> BY_TIME =
      Comparator.comparingLong(PartName::epoch)
          .thenComparing(Comparator.comparingLong(PartName::last).reversed());

  static Optional<PartName> of(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? Optional.of(
            new PartName(
                Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3)),
                Long.parseLong(form.group(4))))
        : Optional.empty();
  }

  String text() {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + epoch + "-" + first + "-" + last;
  }

  /**
   * Answers the parts of the batches that were kept, in file order: from the first record on always
   * the part of the latest owner that begins there, and of its parts the shortest, as a batch that
   * is refused is tried again in halves. An owner begins no batch above the last record that was
   * kept before its time, so a part that was left by a batch that was not kept is older than the
   * one in its place, or longer, or does not begin where one ended.
   *
   * @param names of all files of the import
   * @param kept how many records were kept
   * @param left the last record that was left behind them; {@code kept} if none was
   * @throws IOException if a part is missing
   */
  static List<PartName> chain(List<String> names, long kept, long left) throws IOException {
    List<PartName> all = names.stream().flatMap(name -> of(name).stream()).toList();
    List<PartName> chain = new ArrayList<>(run(all, Kind.PART, 1, kept));
    chain.addAll(run(all, Kind.REST, kept + 1, left));
    return chain;
  }

  private static List<PartName> run(List<PartName> all, Kind kind, long from, long to)
      throws IOException {
    Map<Long, PartName> latest = new HashMap<>();
    for (PartName part : all.stream().filter(each -> each.kind == kind).toList()) {
      latest.merge(part.first, part, BinaryOperator.maxBy(BY_TIME));
    }
    List<PartName> chain = new ArrayList<>();
    for (long next = from; next <= to; next = chain.get(chain.size() - 1).last + 1) {
      PartName part = latest.get(next);
      if (part == null) {
        throw new FileNotFoundException("the part of the files from record " + next + " on");
      }
      chain.add(part);
    }
    return chain;
  }
}
