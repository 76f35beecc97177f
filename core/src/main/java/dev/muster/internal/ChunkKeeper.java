package dev.muster.internal;

/** Step 6: plans a chunk and keeps it, whatever the store refuses of it. */
interface ChunkKeeper {

  /** Keeps every row of a chunk in one of its outcomes, or throws because the store is at fault. */
  void keep(Chunk chunk);

  /** The epoch of the present owner. */
  long epoch();
}
