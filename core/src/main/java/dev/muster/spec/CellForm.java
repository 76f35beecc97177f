package dev.muster.spec;

/** What the text of a cell could be; a cell can be several at once. */
public enum CellForm {
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** {@code yes} or {@code no}. */
  YES_OR_NO,
  /** A whole number. */
  INTEGER,
  /** A number, whole or not. */
  DECIMAL,
  /** A day, year first. */
  DATE,
  /** A day in numbers, day before month. */
  DAY_FIRST_DATE,
  /** A day in numbers, month before day. */
  MONTH_FIRST_DATE,
  /** A day and time with an offset. */
  DATE_TIME,
  /** A day and time without an offset. */
  LOCAL_DATE_TIME,
  /** Seconds since 1970, of the years 2000 to 2039. */
  UNIX_SECONDS,
  /** Milliseconds since 1970, of the years 2000 to 2039. */
  UNIX_MILLISECONDS,
  /** An e-mail address. */
  EMAIL,
  /** A telephone number with a plus and a country code (E.164). */
  PHONE,
  /** An http or https address. */
  URL,
  /** A country's code, in a column whose header means a country. */
  COUNTRY,
  /** A language's code, in a column whose header means a language. */
  LANGUAGE,
  /** A time zone's name, in a column whose header means a time zone. */
  TIME_ZONE,
  /** A currency's code, in a column whose header means a currency. */
  CURRENCY,
  /** A JSON object or list. */
  JSON
}
