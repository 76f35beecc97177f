/**
 * Imports of the same file by Muster and by what people would use instead, each in a process of its
 * own, in turns. Programs, no API.
 *
 * <p>Start at {@link dev.muster.bench.compare.Compare}. May import everything.
 */
@NullMarked
package dev.muster.bench.compare;

import org.jspecify.annotations.NullMarked;
