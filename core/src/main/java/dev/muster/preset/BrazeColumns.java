package dev.muster.preset;

import dev.muster.model.Uniqueness;
import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.TextFormat;
import dev.muster.spec.ValueType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The default attributes of Braze. What a cell must not hold is dropped with a warning (B52). */
final class BrazeColumns {

  private static final String[] STATES = {"opted_in", "subscribed", "unsubscribed"};

  private BrazeColumns() {}

  /** All but what the key's own column holds. */
  static List<Column> of(BrazeKey key, Braze.Edition edition) {
    return Stream.of(texts(), coded(), switches(), reachedBy(edition))
        .flatMap(List::stream)
        .filter(column -> !column.header().equals(key.field()))
        .toList();
  }

  private static List<Column> texts() {
    return Stream.of("first_name", "last_name", "home_city", "subscription_group_id")
        .map(name -> Column.attribute(name).optional())
        .toList();
  }

  private static List<Column> coded() {
    ValueType.DateTime session = ValueType.dateTime().in(ZoneOffset.UTC);
    return List.of(
        checked("country", ValueType.text(TextFormat.COUNTRY)),
        checked("dob", ValueType.date()),
        checked("language", ValueType.text(TextFormat.LANGUAGE)),
        checked("time_zone", ValueType.text(TextFormat.TIME_ZONE)),
        checked("date_of_first_session", session),
        checked("date_of_last_session", session),
        checked("gender", ValueType.text()).allowing("M", "F", "O", "N", "P"));
  }

  private static List<Column> switches() {
    return List.of(
        checked("email_open_tracking_disabled", ValueType.trueOrFalse()),
        checked("email_click_tracking_disabled", ValueType.trueOrFalse()),
        checked("email_subscribe", ValueType.text()).allowing(STATES),
        checked("push_subscribe", ValueType.text()).allowing(STATES),
        checked("subscription_state", ValueType.text()).allowing("subscribed", "unsubscribed"));
  }

  /** Addresses and numbers, by which the later edition knows people (B25). */
  private static List<Column> reachedBy(Braze.Edition edition) {
    return edition == Braze.Edition.GENERAL
        ? List.of(known("email"), known("phone"))
        : List.of(
            Column.attribute("email").optional(),
            checked("phone", ValueType.text(TextFormat.PHONE)));
  }

  private static Column known(String scheme) {
    return Column.identifier(
            IdentifierScheme.unique(scheme).with(IdentifierChange.CHANGE).with(Uniqueness.SHARED))
        .optional();
  }

  private static Column checked(String name, ValueType type) {
    return Column.attribute(name).as(type).optional().bad(BadCell.DROP_VALUE);
  }
}
