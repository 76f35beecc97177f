package dev.muster.cli;

import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows on standard error how far an import has come, and leaves nothing behind. */
final class ImportProgressBar implements ImportListener, AutoCloseable {

  private static final int COLUMNS = 79;

  private final Optional<ProgressBar> bar;

  private ImportProgressBar(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /**
   * Begins at zero; without a terminal nothing is shown.
   *
   * @param name of the file
   * @param bytes of the file
   */
  static ImportProgressBar of(String name, long bytes) {
    return new ImportProgressBar(
        Ansi.AUTO.enabled() ? Optional.of(bar(name, bytes)) : Optional.empty());
  }

  private static ProgressBar bar(String name, long bytes) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(bytes)
        .setUnit(" MiB", 1 << 20)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(COLUMNS)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void onProgress(ImportProgress progress) {
    bar.ifPresent(
        shown -> {
          shown.setExtraMessage(String.format(Locale.ROOT, " %,d rows", progress.records()));
          shown.stepTo(progress.bytes());
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
