/**
 * What the file looks like: columns, value types, dialect, limits; JSON in and out.
 *
 * <p>Imports {@code dev.muster.row} and {@code dev.muster.model} only.
 */
@NullMarked
package dev.muster.spec;

import org.jspecify.annotations.NullMarked;
