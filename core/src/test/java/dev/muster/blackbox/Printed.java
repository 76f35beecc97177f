package dev.muster.blackbox;

import dev.muster.report.ImportReport;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** A program that prints all that an import says and stores, after its defaults. */
final class Printed {

  private Printed() {}

  /** Prints to the standard output, in UTF-8. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(Locale.getDefault().toLanguageTag() + " " + TimeZone.getDefault().getID());
    print(out);
  }

  private static void print(PrintStream out) {
    CsvImportSpec spec = spec();
    InMemoryContactStore store = new InMemoryContactStore();
    Given.Rows rows = new Given.Rows();
    ImportReport report =
        Given.importer(spec, store)
            .listener(rows)
            .build()
            .run(
                Given.file(
                    "key",
                    "EMAIL,Title I,born,at,local,sum,active,TIPI",
                    "INFO@X.ORG,Iı,29.02.2024,1461866400,31 Jan 2024 09:05,1234567.50,TRUE,i",
                    "iİ@x.org,b,29.02.2023,1461866400000,32 Jan 2024 09:05,1e5,tru,ß",
                    "info@x.org,,01.01.0001,0,01 Dec 2024 00:00,-0.10,False,",
                    "٣@x.org,٣,٢٩.02.2024,١,,١,,"));
    out.println(spec.toJson());
    out.println(rows.seen());
    out.println(Given.held(store));
    out.println(report.toTree());
    out.println(report);
    out.println(report.problems());
  }

  private static CsvImportSpec spec() {
    return CsvImportSpec.people()
        .identifier("email")
        .attribute("title_i")
        .column(Column.attribute("born").as(ValueType.date("dd.MM.uuuu")))
        .column(Column.attribute("at").as(ValueType.dateTime(TimeForm.unixSeconds())))
        .column(
            Column.attribute("local")
                .as(
                    ValueType.dateTime(TimeForm.pattern("dd MMM uuuu HH:mm"))
                        .in(ZoneId.of("Europe/Berlin"))))
        .column(Column.attribute("sum").as(ValueType.decimal()))
        .column(Column.attribute("active").as(ValueType.trueOrFalse()))
        .surplusColumns(SurplusColumns.IMPORT)
        .headerMatch(HeaderMatch.NORMALISED)
        .build();
  }

  static List<String> defaults(String language, String zone) {
    return List.of(
        "-Duser.timezone=" + zone,
        "-Dfile.encoding=ISO-8859-1",
        "-Duser.language=" + language.substring(0, 2),
        "-Duser.country=" + (language.length() > 2 ? language.substring(3, 5) : ""),
        "-Duser.extensions=" + (language.length() > 5 ? language.substring(6) : ""));
  }
}
