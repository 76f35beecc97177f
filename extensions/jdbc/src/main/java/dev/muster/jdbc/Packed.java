package dev.muster.jdbc;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Many small values in few bytes, packed one after the other.
 *
 * <p>Not safe for use by several threads.
 */
final class Packed implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 15;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
  private final DeflaterOutputStream deflated =
      new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES);
  private final PackWriter to = new PackWriter(deflated);

  /** Begins. */
  Packed() {
    to.startList();
  }

  /** Where the next thing is to be written, as one value. */
  PackWriter writer() {
    return to;
  }

  /** Ends, and answers the bytes. */
  byte[] finish() {
    to.end();
    to.flush();
    try {
      deflated.finish();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    deflater.end();
  }

  /** Packs things, each of which is written as one value. */
  static <T> byte[] pack(Iterable<T> things, BiConsumer<PackWriter, T> writing) {
    try (Packed packed = new Packed()) {
      for (T thing : things) {
        writing.accept(packed.writer(), thing);
      }
      return packed.finish();
    }
  }

  static <T> List<T> unpack(byte[] bytes, Function<List<?>, T> reading) {
    List<T> things = new ArrayList<>();
    try (InputStream inflated =
        new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      PackReader from = new PackReader(inflated);
      from.startList();
      for (Optional<Object> next = from.next(); next.isPresent(); next = from.next()) {
        things.add(reading.apply((List<?>) next.get()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return things;
  }
}
