package dev.muster.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Many small JSON values in few bytes. */
final class Packed {

  /** Writes one thing as one JSON value. */
  @FunctionalInterface
  interface Writing<T> {
    void write(JsonGenerator to, T thing) throws IOException;
  }

  private static final int BUFFER_BYTES = 1 << 15;

  private Packed() {}

  static <T> byte[] pack(Iterable<T> things, Writing<T> writing) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
    try (JsonGenerator to =
        Json.FACTORY.createGenerator(new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES))) {
      to.writeStartArray();
      for (T thing : things) {
        writing.write(to, thing);
      }
      to.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static <T> List<T> unpack(byte[] bytes, Function<List<?>, T> reading) {
    List<T> things = new ArrayList<>();
    try (JsonParser from =
        Json.FACTORY.createParser(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      from.nextToken();
      while (from.nextToken() != JsonToken.END_ARRAY) {
        things.add(reading.apply((List<?>) Json.read(from)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return things;
  }
}
