package dev.muster.internal.files;

import dev.muster.model.OutcomeKind;
import dev.muster.report.ImportFile;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.Severity;
import dev.muster.spec.PeopleSpec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of a part, row by row. */
final class PartDraft {

  /** The section of hashes of people to whom rows were applied, each with the row's record. */
  static final String APPLIED = "applied";

  private static final Set<OutcomeKind> APPLIED_KINDS =
      Set.of(OutcomeKind.CREATED, OutcomeKind.UPDATED, OutcomeKind.UNCHANGED);

  private final Set<ImportFile> wanted;
  private final LoopText loop;
  private final PreviewText preview;
  private final boolean watchesPeople;
  private final Map<String, ByteArrayOutputStream> sections = new LinkedHashMap<>();

  PartDraft(Set<ImportFile> wanted, FileShape shape) {
    this.wanted = wanted;
    this.loop = new LoopText(shape);
    this.preview = new PreviewText(shape);
    this.watchesPeople = wanted.contains(ImportFile.ERRORS) && shape.spec() instanceof PeopleSpec;
  }

  void add(FiledRow row, RejectedKeys rejected) {
    OutcomeKind kind = row.outcome().kind();
    boolean applied = APPLIED_KINDS.contains(kind);
    if (kind == OutcomeKind.REJECTED) {
      List<Long> keys = watchesPeople ? keys(row) : List.of();
      rejected.add(keys);
      loop(ImportFile.ERRORS, row, keys);
    } else if (kind == OutcomeKind.UNPROCESSED) {
      loop(ImportFile.UNPROCESSED, row, List.of());
    } else if (hasWarning(row.outcome().problems())) {
      loop(ImportFile.WARNINGS, row, List.of());
    }
    if (applied) {
      row.mapped().ifPresent(mapped -> applied(mapped, row.original().sheetRow(), rejected));
    }
    if (wanted.contains(ImportFile.OUTCOMES)) {
      text(ImportFile.OUTCOMES, OutcomeLine.of(row.outcome()));
    }
  }

  Map<String, byte[]> sections() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    sections.forEach((name, section) -> bytes.put(name, section.toByteArray()));
    return bytes;
  }

  private static List<Long> keys(FiledRow row) {
    return row.mapped().map(RejectedKeys::of).orElse(List.of());
  }

  private static boolean hasWarning(List<Problem> problems) {
    return !problems.isEmpty()
        && problems.stream().anyMatch(problem -> problem.severity() == Severity.WARNING);
  }

  private void applied(MappedRow row, long sheetRow, RejectedKeys rejected) {
    if (wanted.contains(ImportFile.PREVIEW)) {
      text(ImportFile.PREVIEW, preview.record(sheetRow, row));
    }
    if (watchesPeople && !rejected.isEmpty()) {
      for (long key : RejectedKeys.of(row)) {
        if (rejected.mayHold(key)) {
          write(
              APPLIED,
              out -> {
                out.writeLong(key);
                out.writeLong(row.at().record());
              });
        }
      }
    }
  }

  private void loop(ImportFile file, FiledRow row, List<Long> keys) {
    if (wanted.contains(file)) {
      write(file.name(), out -> loop.row(file, row, keys).writeTo(out));
    }
  }

  private void text(ImportFile file, String text) {
    write(file.name(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void write(String section, Writing what) {
    try {
      what.to(
          new DataOutputStream(
              sections.computeIfAbsent(section, name -> new ByteArrayOutputStream())));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  /** Writes something. */
  @FunctionalInterface
  private interface Writing {

    void to(DataOutputStream out) throws IOException;
  }
}
