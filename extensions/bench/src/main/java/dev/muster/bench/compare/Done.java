package dev.muster.bench.compare;

/**
 * How many rows of a file ended how.
 *
 * @param imported are in the database now
 * @param rejected are in the error file
 */
record Done(long imported, long rejected) {}
