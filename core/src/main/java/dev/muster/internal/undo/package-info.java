/**
 * Takes an import back: an import whose source is the journal.
 *
 * <p>Start at {@link dev.muster.internal.undo.UndoStart}. Imports {@code commit}, {@code retry},
 * {@code report}, {@code row}, {@code spi} and {@code model}, and no stage else.
 */
@NullMarked
package dev.muster.internal.undo;

import org.jspecify.annotations.NullMarked;
