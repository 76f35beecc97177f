package dev.muster.jdbc;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact's values by name, if they are few: two arrays, as a batch holds thousands of them. Who
 * asks for one after the other in the order in which they were written finds each at once.
 *
 * <p>Once it is filled it may be read by several threads.
 */
final class Fields extends AbstractMap<String, Object> {

  private static final int FEW = 32;

  private String[] names = new String[8];
  private Object[] values = new Object[8];
  private int size;
  private int next;

  /** Whether they are so many that they are better hashed. */
  boolean isMany() {
    return size > FEW;
  }

  /** Adds a value under a name that is not there yet. */
  void add(String name, Object value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    values[size++] = value;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable Object get(Object name) {
    int start = next;
    for (int tried = 0; tried < size; tried++) {
      int at = start + tried < size ? start + tried : start + tried - size;
      if (names[at].equals(name)) {
        next = at + 1 < size ? at + 1 : 0;
        return values[at];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, Object>> {

    private int at;

    @Override
    public boolean hasNext() {
      return at < size;
    }

    @Override
    public Map.Entry<String, Object> next() {
      if (at == size) {
        throw new NoSuchElementException();
      }
      Map.Entry<String, Object> entry = Map.entry(names[at], values[at]);
      at++;
      return entry;
    }
  }
}
