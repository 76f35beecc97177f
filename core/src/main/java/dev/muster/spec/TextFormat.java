package dev.muster.spec;

/** Forms of text that a cell may have to have; it is kept as it stands. */
public enum TextFormat {
  /** One e-mail address without a display name: an RFC 5321 mailbox in letters of all scripts. */
  EMAIL("email"),
  /** A telephone number in the form of E.164: a plus and 7 to 15 digits. */
  PHONE("phone"),
  /** A country of ISO 3166-1, two capital letters. */
  COUNTRY("country"),
  /** A language of ISO 639, two or three small letters. */
  LANGUAGE("language"),
  /** A time zone of the IANA database, or one of the names that Rails gives them. */
  TIME_ZONE("timeZone"),
  /** A currency of ISO 4217, three capital letters. */
  CURRENCY("currency"),
  /** An absolute http or https URL with a host. */
  URL("url");

  private final String json;

  TextFormat(String json) {
    this.json = json;
  }

  /** The format's name as a type in JSON. */
  public String json() {
    return json;
  }
}
