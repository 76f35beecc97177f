/**
 * What a text is and what it looks like, asked from several places. Start at {@link
 * dev.muster.internal.text.EmailAddress}. Imports nothing of ours.
 */
@NullMarked
package dev.muster.internal.text;

import org.jspecify.annotations.NullMarked;
