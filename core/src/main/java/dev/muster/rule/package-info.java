/**
 * What the host decides: which rows are valid, whom a row means, which rows start campaigns.
 *
 * <p>Rules are pure: one row in, an answer out; no store, no clock, no memory of their own. Start
 * at {@link dev.muster.rule.RowValidator}. Imports {@code row} and {@code model} only.
 */
@NullMarked
package dev.muster.rule;

import org.jspecify.annotations.NullMarked;
