package dev.muster.bench;

import dev.muster.rule.RowValidator;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.EventSpec;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.TextFormat;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;

/** How the files of this module are to be read. */
public final class Specs {

  private Specs() {}

  /** Answers the spec of a {@link PeopleFile}: each column has its type. */
  public static PeopleSpec people() {
    return CsvImportSpec.people()
        .identifier("email")
        .column(Column.attribute("first_name"))
        .column(Column.attribute("last_name"))
        .column(Column.attribute("phone").as(ValueType.text(TextFormat.PHONE)))
        .column(Column.attribute("city"))
        .column(Column.attribute("country").as(ValueType.text(TextFormat.COUNTRY)))
        .column(Column.attribute("plan"))
        .column(Column.attribute("signed_up").as(ValueType.dateTime()))
        .column(Column.attribute("visits").as(ValueType.integer()))
        .column(Column.attribute("score").as(ValueType.decimal()))
        .column(Column.attribute("active").as(ValueType.trueOrFalse()))
        .column(Column.attribute("note"))
        .build();
  }

  /** Answers the spec of an {@link EventsFile}. */
  public static EventSpec events() {
    return CsvImportSpec.events()
        .identifier("email")
        .eventName("event")
        .eventTime("time")
        .property("order_id")
        .property("amount", "amount", ValueType.decimal())
        .property("currency")
        .identity(EventIdentity.CONTENT)
        .unknownPeople(UnknownPeople.REJECT)
        .build();
  }

  /** Answers what is asked of each row besides. */
  public static RowValidator validator() {
    return RowValidator.emailSyntax("email");
  }
}
