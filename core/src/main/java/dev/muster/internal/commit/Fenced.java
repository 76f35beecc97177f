package dev.muster.internal.commit;

/** Another owner has taken the import over; this one must stop. */
public final class Fenced extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public Fenced() {
    super("another owner has taken the import over");
  }
}
