/**
 * Step 7 of a row's way: intents that are kept go to the engine. Start at {@link
 * dev.muster.internal.dispatch.IntentDispatch}. Imports {@code spi} and {@code model}, and no other
 * stage.
 */
@NullMarked
package dev.muster.internal.dispatch;

import org.jspecify.annotations.NullMarked;
