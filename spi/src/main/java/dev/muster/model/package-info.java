/**
 * The values that cross the border between the importer and its host.
 *
 * <p>All are immutable; none shows a person's data in {@code toString()}. Imports the JDK only.
 */
@NullMarked
package dev.muster.model;

import org.jspecify.annotations.NullMarked;
