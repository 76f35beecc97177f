/**
 * Which header of a file means which column of a spec, and which field of a person headers usually
 * mean.
 *
 * <p>Start at {@link dev.muster.internal.match.HeaderMatcher}. Imports {@code spec} and {@code
 * model}, and no stage.
 */
@NullMarked
package dev.muster.internal.match;

import org.jspecify.annotations.NullMarked;
