package dev.muster.internal;

/** Another owner has taken the import over; this one must stop. */
final class Fenced extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  Fenced() {
    super("another owner has taken the import over");
  }
}
