package dev.muster.model;

/** What an engine does with an intent's key. */
public enum KeyUse {
  /** One key starts a campaign once, however often it is handed over. */
  HONOURED,
  /** Handing over twice may start twice. */
  IGNORED
}
