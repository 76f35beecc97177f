package dev.muster.model;

/** The kinds of name that a host has declared. */
public enum CatalogKind {
  /** An attribute of people, by the first name of its path. */
  ATTRIBUTE,
  /** An event. */
  EVENT,
  /** A subscription topic. */
  TOPIC,
  /** A subscription group. */
  SUBSCRIPTION_GROUP,
  /** A type of objects. */
  OBJECT_TYPE,
  /** A segment that people are put into by hand. */
  SEGMENT
}
