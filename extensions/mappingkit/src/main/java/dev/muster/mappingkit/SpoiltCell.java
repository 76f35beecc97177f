package dev.muster.mappingkit;

import dev.muster.row.ProblemCode;

/**
 * A cell that cannot be read, and why.
 *
 * <p>Immutable.
 *
 * @param text in the file
 * @param code of the problem that the row must have
 */
public record SpoiltCell(String text, ProblemCode code) {}
