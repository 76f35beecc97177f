package dev.muster.model;

import java.util.Optional;

/**
 * What a host has declared under a name.
 *
 * <p>Immutable.
 *
 * @param name as the host spells it
 * @param type what values of it are, if the host has said so; attributes only
 * @param standard the value that holds where none was given, one of {@link Values}; topics only
 */
public record CatalogEntry(String name, Optional<Type> type, Optional<Object> standard) {

  /** What the values of an attribute are. */
  public enum Type {
    /** Text. */
    TEXT,
    /** True or false. */
    BOOLEAN,
    /** A number. */
    NUMBER,
    /** A date or an instant. */
    TIME,
    /** A list of values. */
    LIST,
    /** A map of values. */
    MAP
  }

  public CatalogEntry {
    Checks.notBlank("name", name);
    standard = standard.map(Values::copyOf);
  }

  /** Answers an entry of which only the name is known. */
  public static CatalogEntry of(String name) {
    return new CatalogEntry(name, Optional.empty(), Optional.empty());
  }

  /** Answers the entry of an attribute whose values are of a type. */
  public static CatalogEntry typed(String name, Type type) {
    return new CatalogEntry(name, Optional.of(type), Optional.empty());
  }

  /** Answers the entry of a topic with the value that holds where none was given. */
  public static CatalogEntry standing(String name, Object standard) {
    return new CatalogEntry(name, Optional.empty(), Optional.of(standard));
  }
}
