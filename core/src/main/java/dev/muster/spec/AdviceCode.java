package dev.muster.spec;

/** What deserves a look in the cells of a column, as stable codes. */
public enum AdviceCode {
  /** No cell has anything in it. */
  EMPTY("nothing is known of the column"),
  /** Digits begin with a zero, which a number would lose. */
  LEADING_ZEROS("they stay text, as a number would lose the zeros"),
  /** More than 15 digits, of which spreadsheets keep 15. */
  LONG_DIGITS("they stay text; look whether a spreadsheet has put zeros in place of the last ones"),
  /** A number such as {@code 4.41E+11}, into which spreadsheets turn long digits. */
  SCIENTIFIC_NUMBER("a spreadsheet has cut digits off; export again from where the data comes"),
  /** {@code TRUE} or {@code FALSE} among texts, which may be a name. */
  BOOLEAN_AMONG_TEXTS("they stay text; look whether they are names"),
  /** Most cells are of one type, some are not. */
  MIXED_TYPES("the column stays text; mend these cells or say in the spec how to read them"),
  /** A row proves whether day or month comes first. */
  DAY_MONTH_PROVEN("these rows prove whether day or month comes first"),
  /** No row proves whether day or month comes first. */
  DAY_MONTH_UNPROVEN("the column stays text; say in the spec whether day or month comes first"),
  /** Some rows prove that the day comes first, others that the month does. */
  DAY_MONTH_BOTH("the column stays text; these rows contradict the others"),
  /** A year of two digits, whose century nobody says. */
  TWO_DIGIT_YEAR("they stay text; export again with years of four digits"),
  /** A time without an offset, in a zone that nobody says. */
  OFFSET_MISSING("the column stays text; say in the spec which zone it is in"),
  /** Numbers that can be Unix seconds. */
  UNIX_SECONDS("if they are instants, say so in the spec"),
  /** Numbers that can be Unix milliseconds. */
  UNIX_MILLISECONDS("if they are instants, export them as seconds or in ISO form"),
  /** Blanks around the text, which are content. */
  BLANKS_AROUND("the blanks are content; say in the spec if they are to be dropped"),
  /** Several columns mean the same field; the first has it. */
  SAME_FIELD("another column means the same; look which of them is the right one");

  private final String hint;

  AdviceCode(String hint) {
    this.hint = hint;
  }

  /** What to do about it, for people; the wording may change. */
  public String hint() {
    return hint;
  }
}
