package dev.muster.internal.review;

import dev.muster.model.ContactId;

/** Ids of contacts that only a review has made. The store is never asked about them. */
final class MadeIds {

  /** No store's id begins with it, as it is no character. */
  private static final String PREFIX = "\uFFFFreview ";

  private long count;

  ContactId next() {
    return new ContactId(PREFIX + ++count);
  }

  boolean has(ContactId id) {
    return id.text().startsWith(PREFIX);
  }
}
