package dev.muster.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A review's space in heap. */
final class HeapSpace implements ReviewSpace {

  private final int most;
  private final Map<String, String> texts = new HashMap<>();

  HeapSpace(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1, was " + most);
    }
    this.most = most;
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  @Override
  public void put(String key, String value) {
    if (texts.put(key, value) == null && texts.size() > most) {
      throw new IllegalStateException(
          "a review in heap must keep at most "
              + most
              + " keys; give the importer a space on disk");
    }
  }

  @Override
  public void close() {
    texts.clear();
  }
}
