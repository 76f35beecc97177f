package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.CharsetGuesser.CharsetGuess;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileGuess;
import dev.muster.spec.FileGuess.Finding;
import dev.muster.spec.FileGuess.Trait;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what a file seems to be, from its first bytes and a pass over all of it. */
public final class Inspection {

  private static final RowRef FILE = new RowRef(0, 1, 0);

  private Inspection() {}

  /** Inspects a file; the stream is read to its end. */
  public static FileGuess of(InputStream in, CharsetGuesser guesser) {
    Sample sample = Sample.of(in);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(Trait.SIZE, sample.size() + " bytes", "the stream was read to its end"));
    Optional<String> refusal = Signature.refusal(sample.head());
    if (refusal.isPresent()) {
      return refused(findings, ProblemCode.NOT_CSV, refusal.get());
    }
    CharsetGuess charset = CharsetEvidence.of(sample, guesser);
    findings.add(new Finding(Trait.CHARSET, charset.charset().name(), charset.evidence()));
    String text = sample.text(charset.charset());
    Optional<String> page = Signature.refusal(text);
    if (page.isPresent()) {
      return refused(findings, ProblemCode.NOT_CSV, page.get());
    }
    if (text.isBlank()) {
      return refused(findings, ProblemCode.EMPTY_FILE, ProblemCode.EMPTY_FILE.hint());
    }
    findings.add(LineEndEvidence.of(text));
    Dialect dialect = Dialect.standard().withCharset(charset.charset());
    TableEvidence table = TableEvidence.of(text);
    findings.addAll(table.findings());
    return new FileGuess(table.dialect(dialect), findings, Optional.empty());
  }

  private static FileGuess refused(List<Finding> findings, ProblemCode code, String hint) {
    Problem problem = Problem.error(code, FILE).withHint(hint);
    return new FileGuess(Dialect.standard(), findings, Optional.of(problem));
  }
}
