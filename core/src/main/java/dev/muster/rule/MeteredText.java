package dev.muster.rule;

/**
 * A text that counts how often it is looked at, and gives out when a regular expression looks more
 * often than a linear match needs, so that a hostile cell cannot make one run for hours.
 */
final class MeteredText implements CharSequence {

  private static final int LOOKS_PER_CHARACTER = 100;
  private static final int LOOKS_AT_LEAST = 10_000;

  private final String text;
  private final Meter meter;

  MeteredText(String text) {
    this(text, new Meter(LOOKS_AT_LEAST + (long) LOOKS_PER_CHARACTER * text.length()));
  }

  private MeteredText(String text, Meter meter) {
    this.text = text;
    this.meter = meter;
  }

  @Override
  public char charAt(int index) {
    meter.look();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new MeteredText(text.substring(start, end), meter);
  }

  @Override
  public String toString() {
    return "MeteredText[" + text.length() + " characters]";
  }

  /** Says that the looks are spent. */
  @SuppressWarnings("serial")
  static final class Spent extends Error {

    Spent() {
      super("a pattern took too many steps", null, false, false);
    }
  }

  private static final class Meter {

    private long left;

    Meter(long looks) {
      left = looks;
    }

    void look() {
      if (--left < 0) {
        throw new Spent();
      }
    }
  }
}
