package dev.muster.model;

/**
 * What makes an event one and the same: within a tenant an event is stored once under its key.
 *
 * <p>Immutable.
 *
 * @param text opaque; holds no person's data in clear
 */
public record EventKey(String text) {

  public EventKey {
    Checks.notBlank("text", text);
  }
}
