package dev.muster.bench.compare;

import dev.muster.bench.EventsFile;
import dev.muster.bench.PeopleFile;
import dev.muster.bench.PeopleFile.Variation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The comparison: variants take turns, each import is a process of its own. See {@link Options}.
 */
public final class Compare {

  private final Options options;
  private final Database database;
  private final InputFiles files;
  private final Launcher launcher;
  private final PrintStream out;
  private final List<Sample> samples = new ArrayList<>();

  private Compare(Options options, Database database, PrintStream out) throws IOException {
    this.options = options;
    this.database = database;
    this.files = new InputFiles(Files.createDirectories(options.out().resolve("files")));
    this.launcher = new Launcher(options.heap(), options.out().resolve("process.log"));
    this.out = out;
  }

  /** Runs it, and writes {@code results.md}, {@code results.json} and {@code cost-….svg}. */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments);
    Path folder = Folders.empty(options.out().resolve("database"));
    try (PrintStream out =
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Database database =
            options.database().equals("h2")
                ? new H2Database(folder)
                : PostgresDatabase.start(folder)) {
      new Compare(options, database, out).run();
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    Machine machine = Machine.here(database.description(), launcher.limit(), options.heap());
    out.println(machine.asText());
    for (int round = 1; round <= options.rounds(); round++) {
      for (long rows : options.rows()) {
        for (Kind kind : options.kinds()) {
          round(kind, rows, round);
          Results.write(options.out(), machine, samples);
        }
      }
    }
    out.println(Results.markdown(samples));
  }

  /** The order turns from round to round, so that nobody always comes after the same. */
  private void round(Kind kind, long rows, int round)
      throws IOException, InterruptedException, SQLException {
    List<Variant> order = new ArrayList<>(options.variants());
    Collections.rotate(order, 1 - round);
    for (Variant variant : order) {
      String url = "";
      for (Phase phase : options.phases()) {
        if (options.can(kind, phase, variant)) {
          boolean empty = url.isEmpty() || phase.startsEmpty();
          url = empty ? prepare(kind, variant, rows) : url;
          database.settle(url);
          Task task = task(kind, files.of(kind, phase.variation(), rows), url);
          add(sample(variant, task, new Turn(phase, rows, round, empty)));
        }
      }
    }
  }

  /** Where an import stands in the comparison. */
  private record Turn(Phase phase, long rows, int round, boolean empty) {}

  /** Muster's events are of people whom the store knows. */
  private String prepare(Kind kind, Variant variant, long rows)
      throws IOException, InterruptedException, SQLException {
    String url = database.fresh(kind, variant);
    if (variant.hasItsOwnTables() && kind == Kind.EVENTS) {
      long people = Math.max(1, rows / EventsFile.EACH);
      Path file = files.of(Kind.PEOPLE, Variation.CLEAN, people);
      if (launcher.run(variant, task(Kind.PEOPLE, file, url), true).isEmpty()) {
        throw new IOException(launcher.lastWords());
      }
    }
    return url;
  }

  private Task task(Kind kind, Path file, String url) throws IOException {
    return new Task(kind, file, url, Folders.empty(options.out().resolve("errors")));
  }

  private Sample sample(Variant variant, Task task, Turn turn)
      throws IOException, InterruptedException {
    double serverBefore = database.serverSeconds();
    long start = System.nanoTime();
    Optional<Measured> said = launcher.run(variant, task, turn.empty());
    double wall = (System.nanoTime() - start) / 1e9;
    double server = database.serverSeconds() - serverBefore;
    long bad = turn.phase() == Phase.DIRTY ? turn.rows() / PeopleFile.EVERY : 0;
    boolean good =
        said.filter(it -> it.imported() == turn.rows() - bad && it.rejected() == bad).isPresent();
    if (!good) {
      out.println(launcher.lastWords());
    }
    return new Sample(
        task.kind(),
        turn.phase(),
        variant,
        turn.rows(),
        turn.round(),
        wall,
        server,
        !good,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        said.orElse(new Measured(0, 0, 0, 0, 0)));
  }

  private void add(Sample sample) {
    samples.add(sample);
    out.printf(
        Locale.ROOT,
        "round %d, %,d %s, %s, %s: %s%.2f s, client %.2f s, server %.2f s, heap %d, resident %d"
            + " MiB, load %.1f%n",
        sample.round(),
        sample.rows(),
        sample.kind().table(),
        sample.phase(),
        sample.variant().label(),
        sample.failed() ? "FAILED, " : "",
        sample.wallSeconds(),
        sample.measured().clientSeconds(),
        sample.serverSeconds(),
        sample.measured().heapMebibytes(),
        sample.measured().residentMebibytes(),
        sample.load());
  }
}
