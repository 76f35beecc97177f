/**
 * The ports: what a host implements so that the importer can work on the host's own systems.
 *
 * <p>Start at {@link dev.muster.spi.ContactStore}. Every promise is numbered, and the testkit has a
 * contract test of the same number. Imports {@code dev.muster.model} only.
 */
@NullMarked
package dev.muster.spi;

import org.jspecify.annotations.NullMarked;
