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
}
