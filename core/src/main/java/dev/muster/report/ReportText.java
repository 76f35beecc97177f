package dev.muster.report;

import java.util.Locale;

/** Reports for people. */
final class ReportText {

  private ReportText() {}

  static String write(ImportReport report) {
    return String.format(
        Locale.ROOT,
        "Import %s: %s. %d rows read: %d created, %d updated, %d unchanged, %d skipped, %d rejected.",
        report.importId(),
        report.state(),
        report.rows().read(),
        report.rows().created(),
        report.rows().updated(),
        report.rows().unchanged(),
        report.rows().skipped(),
        report.rows().rejected());
  }
}
