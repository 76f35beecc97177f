package dev.muster.rule;

/** How often an intent is handed to an engine that ignores keys, if its answer gets lost. */
public enum WithoutKeys {
  /** Once: its campaign may not start. */
  AT_MOST_ONCE,
  /** Until there is an answer: its campaign may start more than once. */
  AT_LEAST_ONCE
}
