/**
 * Property tests of imports: generated files, and the laws that every import keeps.
 *
 * <p>Start at {@link dev.muster.mappingkit.ImportLaws}. Imports the importer's API, the testkit and
 * jqwik's API.
 */
@NullMarked
package dev.muster.mappingkit;

import org.jspecify.annotations.NullMarked;
