/**
 * Benchmarks, and runs over files too large to keep. Programs, no API.
 *
 * <p>Start at {@link dev.muster.bench.ReaderBenchmark}. May import everything.
 */
@NullMarked
package dev.muster.bench;

import org.jspecify.annotations.NullMarked;
