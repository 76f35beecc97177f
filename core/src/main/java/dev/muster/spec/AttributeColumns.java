package dev.muster.spec;

import dev.muster.model.Path;

/**
 * What builders of specs with attributes have in common. Not safe for use by several threads.
 *
 * @param <B> the builder itself
 */
public sealed interface AttributeColumns<B>
    permits PeopleSpec.Builder,
        ObjectSpec.Builder,
        RelationshipSpec.Builder,
        EventTotalsSpec.Builder {

  /** Adds a column. */
  B column(Column column);

  /** Adds the column of a text attribute, headed by its name. */
  default B attribute(String name) {
    return column(Column.attribute(name));
  }

  /** Adds the column of a text attribute, under a header. */
  default B attribute(String name, String header) {
    return column(Column.attribute(name).from(header));
  }

  /** Adds the column of an attribute of some type, under a header. */
  default B attribute(String name, String header, ValueType type) {
    return column(Column.attribute(name).from(header).as(type));
  }

  /** Adds the column of a text attribute at a nested path, under a header. */
  default B attribute(Path path, String header) {
    return column(Column.attribute(path).from(header));
  }
}
