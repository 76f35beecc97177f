/**
 * Room on disk for reviews that change more people than fit into the heap.
 *
 * <p>Start at {@link dev.muster.spill.DiskSpace}. Imports {@code dev.muster.spi}.
 */
@NullMarked
package dev.muster.spill;

import org.jspecify.annotations.NullMarked;
