/**
 * JSON in and out for everything else, kept away from the API. Start at {@link
 * dev.muster.internal.json.JsonFields}. Imports nothing of ours.
 */
@NullMarked
package dev.muster.internal.json;

import org.jspecify.annotations.NullMarked;
