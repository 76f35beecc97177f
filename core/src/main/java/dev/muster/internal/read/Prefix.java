package dev.muster.internal.read;

/**
 * The first bytes of a file, known by their number and their hash.
 *
 * <p>Immutable.
 *
 * @param bytes how many
 * @param sha256 of them, as 64 lower-case hexadecimal digits
 */
public record Prefix(long bytes, String sha256) {}
