package dev.muster.rule;

import dev.muster.model.Carriers;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Says whom a row means.
 *
 * <p>Must be pure and safe for any number of threads; the built-in ones are immutable. A resolver
 * that throws stops the import.
 */
public interface IdentifierResolver {

  /** The identifiers of a row that must be looked up before it can be resolved. */
  List<Identifier> wanted(MappedRow row);

  /**
   * Answers whom a row means.
   *
   * @param carriers who carries an identifier that was {@link #wanted}
   */
  Resolution resolve(MappedRow row, Function<Identifier, Carriers> carriers);

  /** Describes the rule; equal descriptions mean equal answers. */
  String describe();

  /** The person who carries the row's identifier of one scheme; several carriers are ambiguous. */
  static IdentifierResolver by(String scheme) {
    return new ByFirstOf(List.of(scheme));
  }

  /**
   * The person who carries the row's identifier of the first scheme, if somebody does; else of the
   * second; and so on. A row whose identifiers nobody carries means somebody new, known by the
   * first that it has.
   */
  static IdentifierResolver byFirstOf(String... schemes) {
    return new ByFirstOf(Arrays.asList(schemes));
  }

  /**
   * The person who carries the row's identifier of the first scheme of which the row gives one,
   * whether or not somebody does: the stronger identifier is the only one that counts (rule B25).
   */
  static IdentifierResolver byFirstGiven(String... schemes) {
    return new ByFirstGiven(Arrays.asList(schemes));
  }

  /** Nobody, for files that are not about people. */
  static IdentifierResolver nobody() {
    return new ForNobody();
  }

  /**
   * Answers this rule, passing over people who carry an identifier of a scheme, as if they did not
   * carry what the row gives. A row that means nobody else makes a second person, with a warning,
   * so that the identifier it goes by must be one that several people may carry (rule B22).
   */
  default IdentifierResolver passingOver(String scheme) {
    return new Choosing(this, Choosing.Choice.WITHOUT, scheme);
  }

  /**
   * Answers this rule, looking among several people who carry the same identifier only at those who
   * also carry one of a scheme, if there are any (rule B25).
   */
  default IdentifierResolver preferring(String scheme) {
    return new Choosing(this, Choosing.Choice.PREFERRING, scheme);
  }
}
