package dev.muster.testkit;

/** The calls of a store and its journal that a {@link CallWatcher} is told of. */
public enum StoreCall {
  /** {@link dev.muster.spi.ContactStore#find}. */
  FIND,
  /** {@link dev.muster.spi.ContactStore#known}. */
  KNOWN,
  /** {@link dev.muster.spi.ContactStore#write}. */
  WRITE,
  /** {@link dev.muster.spi.JournaledContactStore#commit}. */
  COMMIT,
  /** {@link dev.muster.spi.ImportJournal#open}. */
  OPEN,
  /** {@link dev.muster.spi.ImportJournal#begin}. */
  BEGIN,
  /** {@link dev.muster.spi.ImportJournal#end}. */
  END,
  /** {@link dev.muster.spi.ImportJournal#finish}. */
  FINISH,
  /** {@link dev.muster.spi.IntentLedger#intents}. */
  INTENTS,
  /** {@link dev.muster.spi.IntentLedger#settle}. */
  SETTLE,
  /** {@link dev.muster.spi.IntentLedger#move}. */
  MOVE,
  /** {@link dev.muster.spi.IntentLedger#claim}. */
  CLAIM,
  /** Any of {@link dev.muster.spi.ImportHistory}. */
  HISTORY
}
