package dev.muster.internal.text;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/**
 * The form of one e-mail address as people have them: an RFC 5321 mailbox with an unquoted local
 * part and a host name of at least two labels, in letters of all scripts (RFC 6531), at most 254
 * characters. Quoted local parts, comments, display names, source routes and address literals do
 * not hold; nor does white space, or any character that cannot be seen.
 *
 * <p>Linear in the text's length. Stateless; safe for any number of threads.
 */
public final class EmailAddress {

  /** RFC 5321, 4.5.3.1.3: a path has 256 octets with its angle brackets. */
  private static final int MOST_CHARS = 254;

  private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~.@";
  private static final EmailValidator GRAMMAR = JMail.validator().requireTopLevelDomain();

  private EmailAddress() {}

  /** Whether a text is one e-mail address. */
  public static boolean isOne(String text) {
    return PlainAddress.isOne(text) || isOneByGrammar(text);
  }

  static boolean isOneByGrammar(String text) {
    return text.length() <= MOST_CHARS
        && text.codePoints().allMatch(EmailAddress::mayStandUnquoted)
        && GRAMMAR.isValid(text);
  }

  /** The library takes more: display names, comments, blanks, and what cannot be seen. */
  private static boolean mayStandUnquoted(int c) {
    return c < 0x80 ? isAsciiLetterOrDigit(c) || SIGNS.indexOf(c) >= 0 : isLetterDigitOrMark(c);
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isLetterDigitOrMark(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
