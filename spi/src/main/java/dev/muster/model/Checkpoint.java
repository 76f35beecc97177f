package dev.muster.model;

import java.util.Map;

/**
 * How far an import has come: everything before it is done, nothing after it.
 *
 * <p>Immutable.
 *
 * @param record last record that is done, 0 for none
 * @param line physical line on which the next record starts
 * @param byteOffset where in the file the next record starts
 * @param hashedBytes how many bytes of the file {@code hash} covers; at least {@code byteOffset}
 * @param hash SHA-256 of those bytes, in hexadecimal
 * @param runState what the run must remember, a map of {@link Values}, opaque to the journal
 */
public record Checkpoint(
    long record,
    long line,
    long byteOffset,
    long hashedBytes,
    String hash,
    Map<String, Object> runState) {

  public Checkpoint {
    runState = Values.copyOfMap(runState);
  }

  @Override
  public String toString() {
    return "Checkpoint[record " + record + ", byte " + byteOffset + "]";
  }
}
