/**
 * Step 8 of a row's way: outcomes are counted, and become the report. Start at {@link
 * dev.muster.internal.tally.Tally}. Imports {@code report}, {@code rule}, {@code row} and {@code
 * model}, and no other stage.
 */
@NullMarked
package dev.muster.internal.tally;

import org.jspecify.annotations.NullMarked;
