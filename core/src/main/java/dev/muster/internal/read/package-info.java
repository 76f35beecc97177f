/**
 * Step 1 of a row's way: bytes to clean records.
 *
 * <p>The guard frames records ahead of Commons CSV and holds damaged ones back. Imports {@code row}
 * and {@code spec}, and no other stage.
 */
@NullMarked
package dev.muster.internal.read;

import org.jspecify.annotations.NullMarked;
