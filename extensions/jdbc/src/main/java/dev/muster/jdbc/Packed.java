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

/** Many small values in few bytes. */
final class Packed {

  private static final int BUFFER_BYTES = 1 << 15;

  private Packed() {}

  /** Packs things, each of which is written as one value. */
  static <T> byte[] pack(Iterable<T> things, BiConsumer<PackWriter, T> writing) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES)) {
      PackWriter to = new PackWriter(deflated);
      to.startList();
      for (T thing : things) {
        writing.accept(to, thing);
      }
      to.end();
      to.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
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
