/** Keeps what large reviews would have written on disk. */
@SuppressWarnings("requires-automatic")
module dev.muster.spill {
  requires transitive dev.muster.spi;
  requires static transitive org.jspecify;
  requires com.h2database;

  exports dev.muster.spill;
}
