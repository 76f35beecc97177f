package dev.muster.internal.plan;

/** The campaign engine could not say which campaigns listen; that is no fault of a row. */
public final class EngineFailed extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  EngineFailed(RuntimeException cause) {
    super("the campaign engine failed with " + cause.getClass().getName(), cause);
  }
}
