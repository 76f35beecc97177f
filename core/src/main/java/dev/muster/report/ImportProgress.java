package dev.muster.report;

/**
 * How far a run has come.
 *
 * <p>Immutable.
 *
 * @param records that are done
 * @param bytes of the file up to there
 */
public record ImportProgress(long records, long bytes) {}
