package dev.muster.mappingkit;

import dev.muster.rule.ImportRules;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/**
 * The laws of a mapping, held against generated files of a spec of your own, in a test of JUnit or
 * jqwik:
 *
 * <ul>
 *   <li>total: every record has exactly one outcome, and the counts add up;
 *   <li>lossless: the values put in are read back;
 *   <li>stable under column order, and under encoding and line ends;
 *   <li>invalid rows are rejected for their reason: a cell that its type does not accept;
 *   <li>rules decide: a row that the rules reject is rejected, for what they say of it;
 *   <li>the template made of the spec is read, and accepted by the rules.
 * </ul>
 *
 * <p>The first file that breaks a law is made as small as possible and shown in an {@link
 * AssertionError}. The same seed finds the same file. For specs of people and of events. Not safe
 * for use by several threads. Needs the jqwik engine in the class path of the test.
 */
public final class MappingLaws {

  private static final int ROWS = 5;

  private MappingFiles files;
  private ImportRules rules = ImportRules.none();
  private int tries = 50;
  private long seed = 42;

  private MappingLaws(MappingFiles files) {
    this.files = files;
  }

  /**
   * Holds all laws against a spec.
   *
   * @throws AssertionError if one is broken; the message shows the law, what is wrong, and a file
   */
  public static void check(CsvImportSpec spec) {
    of(spec).check();
  }

  /** Holds all laws against a spec and rules; see {@link #check(CsvImportSpec)}. */
  public static void check(CsvImportSpec spec, ImportRules rules) {
    of(spec).rules(rules).check();
  }

  /** Answers the laws for a spec, with 50 files for each and no rules. */
  public static MappingLaws of(CsvImportSpec spec) {
    return new MappingLaws(MappingFiles.of(spec));
  }

  /** The rules that come with the spec. */
  public MappingLaws rules(ImportRules value) {
    rules = value;
    return this;
  }

  /**
   * The texts of a column of text, where any text would not do.
   *
   * @param header of the column
   * @throws IllegalArgumentException if the spec has no such column
   */
  public MappingLaws texts(String header, Arbitrary<String> texts) {
    files = files.with(header, texts);
    return this;
  }

  /**
   * How many files are tried for each law; a tenth of them in every encoding and line end.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public MappingLaws tries(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("tries must be at least 1, was " + value);
    }
    tries = value;
    return this;
  }

  /** Where the files come from; 42 by default. */
  public MappingLaws seed(long value) {
    seed = value;
    return this;
  }

  /**
   * Holds all laws.
   *
   * @throws AssertionError if one is broken; the message shows the law, what is wrong, and a file
   */
  public void check() {
    if (JqwikSession.isActive()) {
      checkAll();
    } else {
      JqwikSession.run(this::checkAll);
    }
  }

  private void checkAll() {
    Random random = new Random(seed);
    MappingTrial trial = new MappingTrial(rules);
    List<Law> laws =
        List.of(
            new TotalLaw(),
            new LosslessLaw(),
            new ColumnOrderLaw(),
            new FormLaw(),
            new SpoiltLaw(new SpoiltChoice(random)),
            new RulesLaw());
    for (Law law : laws) {
      Optional<String> found =
          new Search(law, trial).counterexample(files.upTo(ROWS), tries, random);
      if (found.isPresent()) {
        throw new AssertionError(found.get() + "Seed: " + seed);
      }
    }
    new TemplateLaw(files.spec())
        .broken(trial)
        .ifPresent(
            why -> {
              throw new AssertionError("template: " + why);
            });
  }
}
