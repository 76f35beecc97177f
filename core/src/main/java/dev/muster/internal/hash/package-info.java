/**
 * Digests: stable keys made of what must not be told, and counts of such. Start at {@link
 * dev.muster.internal.hash.Digest}. Imports nothing of ours.
 */
@NullMarked
package dev.muster.internal.hash;

import org.jspecify.annotations.NullMarked;
