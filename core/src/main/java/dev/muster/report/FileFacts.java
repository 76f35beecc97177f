package dev.muster.report;

/**
 * What was read.
 *
 * <p>Immutable.
 *
 * @param name of the file, as its source calls it
 * @param bytes that were read
 * @param sha256 of all bytes in hexadecimal; empty if the file was not read to its end
 */
public record FileFacts(String name, long bytes, String sha256) {}
