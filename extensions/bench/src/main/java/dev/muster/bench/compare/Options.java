package dev.muster.bench.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What is compared. Given as {@code name=value}, several values with commas between.
 *
 * @param rows of the files, each count by itself
 * @param kinds of files
 * @param phases in their order
 * @param variants in the order of the first round
 * @param rounds how often
 * @param database {@code postgresql} or {@code h2}
 * @param heap of each process
 * @param out folder of files, databases and results
 */
record Options(
    List<Long> rows,
    List<Kind> kinds,
    List<Phase> phases,
    List<Variant> variants,
    int rounds,
    String database,
    String heap,
    Path out) {

  static Options parse(String... arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("rows", "100000");
    given.put("kinds", "people");
    given.put("phases", "new,same,changed");
    given.put("variants", "limit,muster,spring-rewrite,spring,loop-rewrite");
    given.put("rounds", "5");
    given.put("database", "postgresql");
    given.put("heap", "512m");
    given.put("out", "target/compare");
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign < 0
          || given.replace(argument.substring(0, sign), argument.substring(sign + 1)) == null) {
        throw new IllegalArgumentException(
            "argument must be one of " + given.keySet() + " with a value, was '" + argument + "'");
      }
    }
    return new Options(
        all(given.get("rows"), Long::valueOf),
        all(given.get("kinds"), kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
        all(given.get("phases"), phase -> Phase.valueOf(phase.toUpperCase(Locale.ROOT))),
        all(given.get("variants"), Variant::of),
        Integer.parseInt(given.get("rounds")),
        given.get("database"),
        given.get("heap"),
        Path.of(given.get("out")).toAbsolutePath());
  }

  private static <T> List<T> all(String values, Function<String, T> parser) {
    return Arrays.stream(values.split(",", -1)).map(parser).toList();
  }

  /** Whether a variant can do a phase: the limit knows neither bad rows nor H2. */
  boolean can(Kind kind, Phase phase, Variant variant) {
    boolean clean = phase != Phase.DIRTY && phase != Phase.TWICE;
    return (variant != Variant.LIMIT || (clean && !database.equals("h2")))
        && (kind == Kind.PEOPLE || phase == Phase.NEW || phase == Phase.SAME);
  }
}
