/**
 * The run: the only place that knows the order of the stages. Start at {@link
 * dev.muster.internal.ImportRun}.
 */
@NullMarked
package dev.muster.internal;

import org.jspecify.annotations.NullMarked;
