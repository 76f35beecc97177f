/**
 * How ports that fail are called again. Start at {@link dev.muster.internal.retry.Retries}. A leaf:
 * imports {@code rule} only.
 */
@NullMarked
package dev.muster.internal.retry;

import org.jspecify.annotations.NullMarked;
