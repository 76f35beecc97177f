package dev.muster.cli;

import dev.muster.rule.Breaker;
import dev.muster.rule.Breaker.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What stops an import. */
final class BreakerOption {

  @Option(
      names = "--stop-over",
      paramLabel = "WHAT=LIMIT",
      converter = Reader.class,
      description = {
        "Stops the import at the row with which something comes up more often than",
        "this, for example failed-rows=100, or failed-rows=5%%:1000 for a share of the",
        "rows from the 1000th one on. WHAT is failed-rows, updated-people,",
        "created-people, sends, new-attributes, constant-keys or shifted-keys.",
        "May be repeated."
      })
  private List<Breaker> whileWriting = new ArrayList<>();

  @Option(
      names = "--refuse-over",
      paramLabel = "WHAT=LIMIT",
      converter = Reader.class,
      description = {
        "Reviews the whole file first, and imports nothing of it if something comes up",
        "more often than this. May be repeated."
      })
  private List<Breaker> beforeWriting = new ArrayList<>();

  Breaker[] all() {
    return Stream.concat(whileWriting.stream(), beforeWriting.stream().map(Breaker::beforeWriting))
        .toArray(Breaker[]::new);
  }

  /** Reads what is counted, and a number or a share. */
  static final class Reader implements ITypeConverter<Breaker> {

    private static final long ROWS = 100;
    private static final Pattern LIMIT =
        Pattern.compile(
            "(?<what>[a-z-]+)="
                + "((?<most>\\d{1,18})"
                + "|(?<percent>\\d{1,2}(\\.\\d{1,6})?)%(:(?<rows>[1-9]\\d{0,17}))?)");

    @Override
    public Breaker convert(String text) {
      Matcher limit = LIMIT.matcher(text);
      Optional<Measure> what = limit.matches() ? measure(limit.group("what")) : Optional.empty();
      if (what.isEmpty()) {
        throw new TypeConversionException(
            "must be WHAT=N, WHAT=P% or WHAT=P%:ROWS with WHAT one of "
                + Arrays.stream(Measure.values())
                    .map(Reader::name)
                    .collect(Collectors.joining(", "))
                + ", was \""
                + text
                + "\"");
      }
      return Optional.ofNullable(limit.group("most"))
          .map(most -> Breaker.over(Long.parseLong(most), what.get()))
          .orElseGet(() -> share(limit, what.get()));
    }

    private static Breaker share(Matcher limit, Measure what) {
      long rows = Optional.ofNullable(limit.group("rows")).map(Long::parseLong).orElse(ROWS);
      return Breaker.overShare(Double.parseDouble(limit.group("percent")) / 100, rows, what);
    }

    private static Optional<Measure> measure(String name) {
      return Arrays.stream(Measure.values()).filter(each -> name(each).equals(name)).findFirst();
    }

    private static String name(Measure measure) {
      return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
