package dev.muster.row;

/**
 * What can be wrong, as stable codes. The table in {@code docs/reference/problems.md} explains
 * each.
 *
 * <p>Codes are never renamed or reused.
 */
public enum ProblemCode {
  // Reading a record.
  /** A quoted cell is not closed, or not where its line ends. */
  OPEN_QUOTE("close the quoted cell, or double the quotes inside it"),
  /** An unquoted cell has a quote in it. */
  STRAY_QUOTE(
      "quote the whole cell and double the quotes inside it; where blanks stand in front of the"
          + " quote, let the dialect trim"),
  /** Text follows the closing quote of a cell. */
  TEXT_AFTER_QUOTE("put a delimiter after the closing quote, or double the quotes inside the cell"),
  /** The record has fewer cells than the header. */
  TOO_FEW_CELLS("give the record as many cells as the header"),
  /** The record has more cells than the header. */
  TOO_MANY_CELLS(
      "give the record as many cells as the header; quote cells that hold the delimiter"),
  /** A cell is longer than the limit. */
  CELL_TOO_LONG("shorten the cell"),
  /** A record is longer than the limit. */
  RECORD_TOO_LONG("shorten the record, or split the line"),
  /** A cell holds a control character other than a tab. */
  CONTROL_CHARACTER(
      "remove the control character; a file full of them is in another charset, often UTF-16"),
  /** Bytes that mean nothing in the charset of the file. */
  INVALID_BYTES("save the file in the charset that the import expects, or name the file's charset"),
  /** A cell holds U+FFFD: its text was lost before the file was written. */
  REPLACEMENT_CHARACTER("restore the lost character, or export again in UTF-8"),
  /** The record is clean, but stands on lines that an open quote above had swallowed. */
  READ_AGAIN("look whether this is a row of its own or part of the damaged cell above"),
  /** The lines below close a quote that this row never opened: its last cell may be cut short. */
  MAY_LACK_A_QUOTE("look whether the last cell lost its opening quote and goes on below"),
  /** A quoted cell runs over lines each of which looks like a row of its own. */
  LINES_LOOK_LIKE_ROWS("look whether two quotes have joined several rows into one"),

  // Reading the file and its header.
  /** The file has no record at all. */
  EMPTY_FILE("export the file again; it holds no header"),
  /** The content is that of another kind of file. */
  NOT_CSV("export the data as CSV and import that file"),
  /** The packed file is broken, or does not hold exactly one file. */
  BAD_ARCHIVE("pack exactly one CSV file, or import the file unpacked"),
  /** The packed file unpacks to far more bytes than it has. */
  EXPANDS_TOO_MUCH("import the file unpacked"),
  /** The file is larger than the limit. */
  FILE_TOO_LARGE("split the file"),
  /** The header has more columns than the limit. */
  TOO_MANY_COLUMNS("remove columns, or check the delimiter and the quotes of the header"),
  /** A column name is longer than the limit. */
  NAME_TOO_LONG("shorten the column name, or check the quotes of the header"),
  /** A column has no name. */
  EMPTY_NAME("name the column, or remove it"),
  /** Two columns have the same name. */
  DUPLICATE_NAME("rename or remove one of the columns"),
  /** Two names differ in upper and lower case only; both are used as written. */
  CASE_TWIN_NAMES("check that both columns are meant"),
  /** A name has blanks around it; it is used without them. */
  PADDED_NAME("remove the blanks around the column name"),
  /** A name has invisible characters in it; it is used without them. */
  INVISIBLE_IN_NAME("remove the invisible characters from the column name"),
  /** The file starts with a byte order mark; it is skipped and decides the charset. */
  BYTE_ORDER_MARK("nothing to mend; save without byte order mark to lose this warning"),
  /** The first line names the delimiter; it is skipped and decides. */
  SEPARATOR_LINE("nothing to mend; remove the first line to lose this warning"),

  /** A cell is blank where the spec asks for a value. */
  BLANK_CELL("fill the cell"),
  /** A cell is not a whole number without leading zeros. */
  NOT_AN_INTEGER("write digits with an optional minus, no leading zero, for example 42"),
  /** A cell is not a decimal number. */
  NOT_A_DECIMAL("write digits with an optional point and fraction, for example 12.50"),
  /** A cell is none of the words that mean true or false. */
  NOT_A_BOOLEAN("write true or false, or the words that the spec names"),
  /** A cell is not a day of the calendar in the form asked for. */
  NOT_A_DATE("write an existing day in the form of the spec, for example 2024-02-29"),
  /** A cell is not a date and time in a form asked for. */
  NOT_A_DATE_TIME(
      "write date, time and offset in a form of the spec, for example 2024-01-31T12:00:00Z"),
  /** A date and time has no offset, and the spec names no zone. */
  OFFSET_MISSING("add an offset such as +10:00 or Z, or name a zone in the spec"),
  /** A date and time does not exist in its zone, as clocks went forward over it. */
  TIME_IN_GAP("add an offset, or correct the time: clocks went forward over it"),
  /** A date and time exists twice in its zone, as clocks went back over it. */
  TIME_IN_OVERLAP("add an offset: clocks went back over this time, so it exists twice"),
  /** A number of seconds has so many digits that it must be milliseconds. */
  MILLISECONDS("write seconds since 1970, not milliseconds"),
  /** A cell is not a JSON value within the limits of the spec. */
  NOT_JSON("write one JSON value other than null, without duplicate members, within the limits"),
  /** A cell is not a telephone number in the form of E.164. */
  NOT_A_PHONE("write a plus, the country's code and the number, for example +4930123456"),
  /** A cell is not a country of ISO 3166-1. */
  NOT_A_COUNTRY("write the two capital letters of the country, for example DE"),
  /** A cell is not a language of ISO 639. */
  NOT_A_LANGUAGE("write the small letters of the language, for example de"),
  /** A cell names no time zone. */
  NOT_A_TIME_ZONE("write the zone's name, for example Europe/Berlin"),
  /** A cell is not a currency of ISO 4217. */
  NOT_A_CURRENCY("write the three capital letters of the currency, for example EUR"),
  /** A cell is not an absolute http or https URL. */
  NOT_A_URL("write the whole address, for example https://example.org/a"),
  /** The column is about events of another name than the row's; its value is dropped. */
  PROPERTY_OF_ANOTHER_EVENT("leave the cell blank in rows of other events"),
  /** The identifier lacks some of its parts. */
  IDENTIFIER_INCOMPLETE("fill all columns of the identifier, or none"),
  /** Blanks around an identifier belong to it, as the spec says. */
  IDENTIFIER_PADDED("remove the blanks around the identifier, unless they are meant"),
  /**
   * A cell by itself: its identifier is written with characters that look like others, such as a
   * Cyrillic letter in a Latin word. That two rows of the file have such identifiers is {@link
   * #LOOK_ALIKE_IDENTIFIERS}.
   */
  IDENTIFIER_LOOKALIKE(
      "look whether letters of another script or full-width characters are meant; the identifier"
          + " is not the same as one that looks like it"),
  /** The object's id is blank. */
  OBJECT_ID_MISSING("fill the column of the object's id"),
  /** The object's type is blank. */
  OBJECT_TYPE_MISSING("fill the column of the object's type"),
  /** The value and the one that is there cannot be merged as the spec asks. */
  CANNOT_MERGE("give a list, a map or a number as the spec's merge asks, or replace the value"),
  /** An identifier holds control or invisible characters. */
  IDENTIFIER_UNCLEAN("remove control and invisible characters from the identifier"),

  /** The row gives no value that a rule requires. */
  VALUE_MISSING("give the field a value"),
  /** A value does not have the form of an e-mail address. */
  NOT_AN_EMAIL("write one address such as ana@example.org"),
  /** A value is none of those allowed. */
  NOT_ALLOWED("use one of the allowed values"),
  /** A text is shorter or longer than allowed. */
  LENGTH_OUT_OF_RANGE("make the text as long as the rule allows"),
  /** A text does not match the pattern of a rule. */
  PATTERN_NOT_MATCHED("write the text in the form that the rule asks for"),
  /** A rule failed on the row in each of several runs. */
  RULE_FAILED("mend the rule, or the row; the rule threw whenever it saw the row"),
  /** The process died whenever the import came to the row. */
  PROCESS_DIED("look at the row and at the rules; the process died whenever it came to the row"),
  /** The row gives none of the values of which a rule requires one. */
  NONE_GIVEN("give at least one of the fields a value"),
  /** The row gives several of the values of which a rule allows one. */
  SEVERAL_GIVEN("give only one of the fields a value"),
  /** A value is no number, or below or above what a rule allows. */
  NUMBER_OUT_OF_RANGE("write a number in the range of the rule"),
  /** A value is no date, or before or after what a rule allows. */
  DATE_OUT_OF_WINDOW("write a date in the window of the rule"),
  /** Two values differ that must be the same. */
  VALUES_DIFFER("write the same value in both fields"),
  /** A value is below the one that must come before it, such as an end before its start. */
  VALUES_OUT_OF_ORDER("write the lower value in the first field"),
  /** A rule of the host's own is broken. */
  HOST_RULE("see the rule's own hint"),

  // The file as a whole.
  /** An earlier row of the file has the same value, where each should have its own. */
  DUPLICATE_IN_FILE("keep one of the rows; if all are imported, the later one wins"),
  /** An earlier row of the file pairs the same key with another value. */
  SEVERAL_VALUES_FOR_KEY("find out which of the two values belongs to the key"),
  /**
   * Two rows of the file: an earlier one has an identifier that looks the same and is another.
   * Characters of one cell that look like others are {@link #IDENTIFIER_LOOKALIKE}.
   */
  LOOK_ALIKE_IDENTIFIERS("find out whether both rows mean one person, and type the value again"),
  /** All rows of the file have one value, where each should have its own. */
  COLUMN_CONSTANT("check that the column was exported whole"),
  /** The cells of a column seem to belong to the rows above or below. */
  COLUMN_SHIFTED("check whether cells of the column have slipped up or down"),

  // whom a row means
  /** The row gives no identifier. */
  IDENTIFIER_MISSING("fill an identifier column"),
  /** Several people carry the identifier. */
  AMBIGUOUS_PERSON("use an identifier that only one person carries"),
  /** Nobody carries the identifier. */
  UNKNOWN_PERSON("import the person first, or let the spec create people"),
  /** The person is there already, and the spec rejects known people. */
  KNOWN_PERSON("remove the row, or let the spec update people"),
  /** The host has suppressed the person; the row is passed over. */
  PERSON_SUPPRESSED("the person is suppressed; nothing to do"),
  /** The row would change an identifier that is set. */
  IDENTIFIER_CHANGE("give the identifier that the person has, or leave the cell blank"),
  /** The row claims an identifier that somebody else carries. */
  IDENTIFIER_TAKEN("find out which of the two people the row means"),

  /** Somebody carries the identifier, but not for this row: a second person is made. */
  SECOND_CARRIER(
      "look whether the row means the person who carries the identifier already; the resolver"
          + " passes them over"),
  /** The store has no object of this type and id. */
  UNKNOWN_OBJECT("import the object first, or correct its type and id"),
  /** The object is there already, and the spec rejects known objects. */
  KNOWN_OBJECT("remove the row, or let the spec update objects"),

  /** The event's name is blank. */
  EVENT_NAME_MISSING("fill the column of the event's name"),
  /** The event's key is blank. */
  EVENT_KEY_MISSING("fill the column of the event's key"),
  /** The event's time lies in the future: it is stored and triggers nothing. */
  EVENT_TIME_IN_FUTURE("check the time and its offset"),
  /** The event is older than the import stores. */
  EVENT_TOO_OLD("remove the row, or let the import store older events"),
  /** The event is old; it is stored with another time, as the import's rules say. */
  EVENT_TIME_MOVED("nothing to mend if the rules are meant so; else keep old events as written"),

  /** The row would subscribe a person again who has unsubscribed; that part is not done. */
  RESUBSCRIPTION_REFUSED("leave the cell blank; ask the person before subscribing them again"),
  /** The row subscribed a person again who had unsubscribed. */
  RESUBSCRIBED("make sure that the person asked for it"),

  /** A later row of the file was applied to the same person, while this one was rejected. */
  APPLIED_LATER(
      "a later row of the file was applied to the same person; clear this cell to import the row"
          + " all the same"),

  /** The store refuses the row by a rule of its own. */
  STORE_REFUSED("ask whoever runs the store; the row breaks a rule of its own"),
  /** Somebody else kept changing the same person. */
  STORE_CONTENDED(
      "import the row again when nobody else writes to the person; if it is refused again, somebody"
          + " else carries an identifier of the row as unique, by another spec than this"),

  /** A column that the spec asks for is not there. */
  COLUMN_MISSING("add the column, or mark it optional in the spec"),
  /** Charset and delimiter were found out, as the spec asks. */
  FORMAT_DETECTED("check what was found; name charset and delimiter in the spec to be sure"),
  /** Two columns of the file would fill the same field. */
  COLUMN_MAPPED_TWICE("rename or remove one of the two columns"),
  /** A column's name means several columns of the spec. */
  COLUMN_AMBIGUOUS("rename the column to exactly what one column of the spec is called"),
  /** A column that the spec does not name comes near to one that it does. */
  COLUMN_NEAR_MISS("rename the column if it is the one that the spec means"),
  /** A column that the spec does not name is passed over. */
  COLUMN_SKIPPED("name the column in the spec, or let surplus columns be imported"),
  /** A column that the spec does not name, where the spec rejects such. */
  COLUMN_NOT_ALLOWED("remove the column, or name it in the spec"),
  /** More columns that the spec does not name would be imported than the limit lets. */
  TOO_MANY_NEW_ATTRIBUTES("name the columns in the spec, or let surplus columns be skipped"),
  /** The host's catalog does not have the attribute that a column would fill. */
  NEW_ATTRIBUTE("declare the attribute, or map or skip the column if it is a mistake"),
  /** The host's catalog does not have the event; said of the first row that has it. */
  NEW_EVENT("declare the event, or correct its name"),
  /** A value stands under a name that the host's catalog does not have, such as a topic's. */
  NAME_NOT_DECLARED("use a name that is declared, or declare this one"),
  /** The host's catalog does not have the type of the file's objects. */
  UNKNOWN_OBJECT_TYPE("import into a type of objects that there is, or declare this one"),
  /** The import key was used for another file, spec or set of rules. */
  IMPORT_KEY_REUSED("use another import key for another file, spec or set of rules"),
  /** An import under this key was begun and has not ended. */
  IMPORT_UNFINISHED("resume the import, or use another import key"),
  /** A breaker stopped the import at this row. */
  BREAKER_TRIPPED("look into the rows; raise the limit and resume, or import the rest"),
  /** The file is not the one that was reviewed. */
  REVIEWED_OTHER_FILE("review this file, and run it with the seal of that review"),
  /** Spec or rules are not those that the file was reviewed with. */
  REVIEWED_OTHER_RULES("review the file again with the spec and rules of the run"),
  /** The engine answers other campaigns than when the file was reviewed. */
  REVIEWED_OTHER_CAMPAIGNS("review the file again, as it may start other campaigns now"),
  /** The import was taken back, or is being taken back. */
  IMPORT_UNDONE("use another import key to import the file anew"),
  /** The journal knows no import of this key. */
  IMPORT_UNKNOWN("look the key up in the history"),
  /** What is to be undone is an undo. */
  UNDO_OF_UNDO("import the file again under another import key"),
  /** The file to resume with is not the one that the import was begun with. */
  FILE_CHANGED("resume with the very file that the import was begun with"),
  /** There was no room for what the import or the store had to write. */
  DISK_FULL("make room where the import's files and the store are, and resume");

  private final String hint;

  ProblemCode(String hint) {
    this.hint = hint;
  }

  /** How to mend it, for people. */
  public String hint() {
    return hint;
  }
}
