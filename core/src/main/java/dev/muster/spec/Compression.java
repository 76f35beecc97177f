package dev.muster.spec;

/** How the file is packed. Byte offsets, sizes and hashes always speak of the unpacked file. */
public enum Compression {
  /** Not at all; a packed file is refused by its content. */
  NONE,
  /** One gzip stream. */
  GZIP,
  /** A zip archive with exactly one entry. */
  ZIP
}
