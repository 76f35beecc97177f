package dev.muster.jdbc;

import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.ObjectId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Index keys of one width for texts of any: the first 128 bits of SHA-256, over UTF-16 because that
 * loses no character. Not safe for use by several threads.
 */
final class Keys {

  private final MessageDigest digest;
  private final Map<Object, UUID> known = new HashMap<>();
  private ByteBuffer buffer = ByteBuffer.allocate(256);

  Keys() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }

  UUID of(Identifier identifier) {
    @Nullable UUID already = known.get(identifier);
    if (already != null) {
      return already;
    }
    update(identifier.scheme());
    identifier.parts().forEach(this::update);
    return finish(identifier);
  }

  UUID of(EventKey key) {
    @Nullable UUID already = known.get(key);
    if (already != null) {
      return already;
    }
    update(key.text());
    return finish(key);
  }

  UUID of(ObjectId object) {
    @Nullable UUID already = known.get(object);
    if (already != null) {
      return already;
    }
    update(object.type());
    update(object.id());
    return finish(object);
  }

  UUID ofSegment(String name) {
    update(name);
    return finish(new Segment(name));
  }

  /** Tells a segment's name apart from other texts. */
  private record Segment(String name) {}

  private void update(String text) {
    int length = Integer.BYTES + text.length() * Character.BYTES;
    if (buffer.capacity() < length) {
      buffer = ByteBuffer.allocate(2 * length);
    }
    buffer.clear().putInt(text.length());
    for (int i = 0; i < text.length(); i++) {
      buffer.putChar(text.charAt(i));
    }
    digest.update(buffer.array(), 0, length);
  }

  private UUID finish(Object about) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    UUID key = new UUID(hash.getLong(), hash.getLong());
    known.put(about, key);
    return key;
  }
}
