/**
 * Step 6 of a row's way: what a batch does is kept, together with what the journal must remember of
 * it.
 *
 * <p>Start at {@link dev.muster.internal.commit.Batches}. Imports {@code report}, {@code row},
 * {@code spi} and {@code model}, and no other stage.
 */
@NullMarked
package dev.muster.internal.commit;

import org.jspecify.annotations.NullMarked;
