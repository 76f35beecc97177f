/**
 * The front door: {@link dev.muster.Importer}, what it is built with, and where files come from.
 */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;
