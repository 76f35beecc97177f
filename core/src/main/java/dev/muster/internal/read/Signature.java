package dev.muster.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of files that are taken for CSV by mistake, told by their first bytes. */
enum Signature {
  OLD_OFFICE(
      "an old Excel workbook (.xls) or another Office document",
      Advice.SAVE_AS,
      "d0cf11e0a1b11ae1"),
  GZIP("packed with gzip", Advice.UNPACK, "1f8b"),
  PDF("a PDF document", Advice.SOURCE, "255044462d"),
  RICH_TEXT("a rich text document", Advice.SOURCE, "7b5c727466"),
  SEVEN_ZIP("packed with 7-Zip", Advice.UNPACK, "377abcaf271c"),
  XZ("packed with xz", Advice.UNPACK, "fd377a585a00"),
  BZIP2("packed with bzip2", Advice.UNPACK, "425a6839314159265359"),
  ZSTANDARD("packed with Zstandard", Advice.UNPACK, "28b52ffd"),
  RAR("packed with RAR", Advice.UNPACK, "526172211a07"),
  PARQUET("a Parquet file", Advice.SOURCE, "5041523115"),
  SQLITE("an SQLite database", Advice.SOURCE, "53514c69746520666f726d6174203300"),
  PNG("a picture", Advice.SOURCE, "89504e470d0a1a0a"),
  ZIP("a zip archive", Advice.UNPACK, "504b0304"),
  EMPTY_ZIP("an empty zip archive", Advice.UNPACK, "504b0506");

  private static final int LONGEST_BYTES = 16;

  private final String what;
  private final String advice;
  private final String magic;

  Signature(String what, String advice, String magic) {
    this.what = what;
    this.advice = advice;
    this.magic = magic;
  }

  /** Answers what the file is and what to do, if these bytes are not the start of a CSV file. */
  static Optional<String> refusal(byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_BYTES));
    return Stream.of(values())
        .filter(signature -> start.startsWith(signature.magic))
        .findFirst()
        .map(signature -> signature == ZIP ? zip(head) : signature.sentence());
  }

  /** The same for text that is no table, whatever its charset. */
  static Optional<String> refusal(String text) {
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (Stream.of("<!doctype html", "<html", "<table", "<head", "<body")
        .anyMatch(start::startsWith)) {
      return Optional.of(sentence("an HTML page, whatever its name says", Advice.SAVE_AS));
    }
    return start.startsWith("<?xml")
        ? Optional.of(sentence("an XML document", Advice.SAVE_AS))
        : Optional.empty();
  }

  private static String zip(byte[] head) {
    String names = new String(head, StandardCharsets.ISO_8859_1);
    if (names.contains("[Content_Types].xml") || names.contains("xl/")) {
      return sentence("an Excel workbook (.xlsx) or another Office document", Advice.SAVE_AS);
    }
    if (names.contains("mimetype")) {
      return sentence("an OpenDocument spreadsheet (.ods)", Advice.SAVE_AS);
    }
    if (names.contains("Index/")) {
      return sentence("a Numbers spreadsheet", Advice.NUMBERS);
    }
    return ZIP.sentence();
  }

  private String sentence() {
    return sentence(what, advice);
  }

  private static String sentence(String what, String advice) {
    return "the file is " + what + ", not CSV; " + advice;
  }

  private static final class Advice {

    static final String SAVE_AS =
        "open it in a spreadsheet program, choose File, Save As, type \"CSV UTF-8\", and import"
            + " that file";
    static final String NUMBERS =
        "open it in Numbers, choose File, Export To, CSV, and import that file";
    static final String SOURCE = "export the data as CSV where it comes from";
    static final String UNPACK =
        "unpack it and import the CSV file inside, or name the compression if it is gzip or zip";
  }
}
