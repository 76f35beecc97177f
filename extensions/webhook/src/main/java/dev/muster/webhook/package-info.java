/**
 * A campaign engine that hands intents to an HTTP endpoint in signed requests.
 *
 * <p>Start at {@link dev.muster.webhook.WebhookEngine}. Imports {@code dev.muster.spi} and {@code
 * dev.muster.model} only.
 */
@NullMarked
package dev.muster.webhook;

import org.jspecify.annotations.NullMarked;
