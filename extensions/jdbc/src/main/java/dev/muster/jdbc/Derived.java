package dev.muster.jdbc;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** Elements that are made when they are asked for, and not held: a batch has many. */
final class Derived<F, T> extends AbstractList<T> {

  private final List<F> from;
  private final Function<F, T> making;

  Derived(List<F> from, Function<F, T> making) {
    this.from = from;
    this.making = making;
  }

  @Override
  public T get(int index) {
    return making.apply(from.get(index));
  }

  @Override
  public int size() {
    return from.size();
  }
}
