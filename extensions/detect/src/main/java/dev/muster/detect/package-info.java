/**
 * Guesses the charset of files that are neither marked nor valid UTF-8.
 *
 * <p>Start at {@link dev.muster.detect.FrequencyGuesser}. Imports {@code dev.muster.spec}.
 */
@NullMarked
package dev.muster.detect;

import org.jspecify.annotations.NullMarked;
