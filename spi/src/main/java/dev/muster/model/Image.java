package dev.muster.model;

/**
 * What a batch did to one contact, object or link, so that it can be undone.
 *
 * <p>Immutable.
 *
 * @param firstRecord of the batch
 * @param record of the first row that the write came from
 * @param write what was asked, with the values before
 * @param receipt what the store answered, with the revision after, and the contact if it was one
 */
public record Image(long firstRecord, long record, Write write, Receipt receipt) {

  /** Makes an image of which no more is known than its batch. */
  public Image(long firstRecord, Write write, Receipt receipt) {
    this(firstRecord, firstRecord, write, receipt);
  }
}
