package dev.muster.cli;

import dev.muster.spec.Dialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --delimiter}; shells make a tab hard to type, so that it has a name. */
final class DelimiterOption implements ITypeConverter<Character> {

  @Override
  public Character convert(String text) {
    String spelled = text.equals("tab") || text.equals("\\t") ? "\t" : text;
    if (spelled.length() != 1 || !Dialect.isDelimiter(spelled.charAt(0))) {
      throw new TypeConversionException(
          "must be one character other than the quote, or tab, was \"" + text + "\"");
    }
    return spelled.charAt(0);
  }
}
