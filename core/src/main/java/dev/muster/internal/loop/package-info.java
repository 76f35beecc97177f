/**
 * How a file that the importer wrote is told when it comes back: its columns and the mark of its
 * formula cells. Shared by the stages that write and read them.
 *
 * <p>Imports nothing of Muster.
 */
@NullMarked
package dev.muster.internal.loop;

import org.jspecify.annotations.NullMarked;
