/**
 * Tells people that an import has begun or ended, from what the journal has of it.
 *
 * <p>Start at {@link dev.muster.internal.notice.Notices}. Imports {@code report}, {@code spi} and
 * {@code model}, and no stage.
 */
@NullMarked
package dev.muster.internal.notice;

import org.jspecify.annotations.NullMarked;
