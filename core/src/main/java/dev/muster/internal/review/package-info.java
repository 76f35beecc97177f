/**
 * The store that a review runs over: it reads through to the real one and keeps what is written to
 * itself.
 *
 * <p>Start at {@link dev.muster.internal.review.ReviewStore}. Imports {@code spi}, {@code model},
 * {@code report}, {@code internal.json}, and {@code internal.commit} for a journal that forgets.
 */
@NullMarked
package dev.muster.internal.review;

import org.jspecify.annotations.NullMarked;
