package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import dev.muster.spec.Canonical;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the text of an identifier canonical: in Unicode's composed form (NFC), without control and
 * invisible characters, which are an error. Text that looks like another is a warning.
 *
 * @param header of its column, for problems
 * @param canonical what becomes of upper and lower case
 */
record IdentifierText(String header, Canonical canonical) {

  static IdentifierText of(Column column, String header) {
    return new IdentifierText(
        header,
        column.role() instanceof ColumnRole.PersonIdentifier identifier
            ? identifier.scheme().canonical()
            : Canonical.EXACT);
  }

  /** Answers the canonical text, or tells the draft why there is none. */
  Optional<String> read(String text, RowDraft draft) {
    return isPlain(text) ? Optional.of(cased(text)) : readClosely(text, draft);
  }

  /** Whether each character is one that can be seen, and of ASCII: most texts are of such. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private String cased(String text) {
    return canonical == Canonical.LOWER_CASE ? text.toLowerCase(Locale.ROOT) : text;
  }

  private Optional<String> readClosely(String text, RowDraft draft) {
    String trimmed = CellText.trimmed(text);
    if (trimmed.isEmpty() || CellText.isUnclean(text)) {
      draft.error(ProblemCode.IDENTIFIER_UNCLEAN, header);
      return Optional.empty();
    }
    if (trimmed.length() < text.length()) {
      draft.warning(ProblemCode.IDENTIFIER_PADDED, header);
    }
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    if (LookAlikes.has(composed)) {
      draft.warning(ProblemCode.IDENTIFIER_LOOKALIKE, header);
    }
    return Optional.of(cased(composed));
  }
}
