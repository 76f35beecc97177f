package dev.muster.preset;

import dev.muster.model.Uniqueness;
import dev.muster.rule.IdentifierResolver;
import dev.muster.spec.Column;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.UnknownPeople;
import java.util.List;
import java.util.stream.Stream;

/** By what the people of one file of Braze are known (B20). */
public enum BrazeKey {
  /** The column {@code external_id}: finds a person or makes one (B21). */
  EXTERNAL_ID("external_id", UnknownPeople.CREATE),
  /**
   * The columns {@code user_alias_name} and {@code user_alias_label}: finds a person who has no
   * external id, or makes one (B21, B22). Events make nobody.
   */
  USER_ALIAS("user_alias", UnknownPeople.REJECT),
  /** The column {@code braze_id}, the store's own id: finds a person, never makes one (B23). */
  BRAZE_ID("braze_id", UnknownPeople.REJECT),
  /** The column {@code email}, in {@link Braze.Edition#GENERAL} only (B25). */
  EMAIL("email", UnknownPeople.CREATE),
  /** The column {@code phone}, in {@link Braze.Edition#GENERAL} only (B25). */
  PHONE("phone", UnknownPeople.CREATE);

  private static final List<String> STRONG =
      List.of("external_id", "user_alias_name", "user_alias_label", "braze_id");

  private final String field;
  private final UnknownPeople unknownOfEvents;

  BrazeKey(String field, UnknownPeople unknownOfEvents) {
    this.field = field;
    this.unknownOfEvents = unknownOfEvents;
  }

  /** The name by which rows know it. */
  String field() {
    return field;
  }

  private IdentifierScheme scheme() {
    return switch (this) {
      case EXTERNAL_ID -> IdentifierScheme.unique(field);
      case USER_ALIAS -> IdentifierScheme.compound(field, 2).with(Uniqueness.SHARED);
      case BRAZE_ID -> IdentifierScheme.lookUp(field);
      case EMAIL, PHONE -> IdentifierScheme.shared(field);
    };
  }

  List<Column> columns() {
    IdentifierScheme scheme = scheme();
    return this == USER_ALIAS
        ? List.of(
            Column.identifier(scheme, 1).from("user_alias_name"),
            Column.identifier(scheme, 2).from("user_alias_label"))
        : List.of(Column.identifier(scheme));
  }

  /** What becomes of somebody new in a file of events, who is not made by an alias (B28). */
  UnknownPeople unknownOfEvents() {
    return unknownOfEvents;
  }

  /** What becomes of somebody new in a file of attributes. */
  UnknownPeople unknown() {
    return this == USER_ALIAS ? UnknownPeople.CREATE : unknownOfEvents;
  }

  IdentifierResolver resolver() {
    IdentifierResolver own = IdentifierResolver.by(field);
    return switch (this) {
      case USER_ALIAS -> own.passingOver("external_id");
      case EMAIL, PHONE -> own.preferring("external_id");
      case EXTERNAL_ID, BRAZE_ID -> own;
    };
  }

  /** The fields of which a row may give one: this and those that are stronger than any (B24). */
  String[] alternatives() {
    return Stream.concat(Stream.of(field), STRONG.stream().filter(each -> !each.startsWith(field)))
        .toArray(String[]::new);
  }

  void mustFit(Braze.Edition edition) {
    if (edition == Braze.Edition.EARLY_ACCESS && (this == EMAIL || this == PHONE)) {
      throw new IllegalArgumentException(
          "key must be EXTERNAL_ID, USER_ALIAS or BRAZE_ID in the edition EARLY_ACCESS, was "
              + this);
    }
  }
}
