/**
 * The files of a run: rows that come back, a preview, and outcomes as JSON Lines. Parts are kept
 * batch by batch and joined at the end.
 *
 * <p>Start at {@link dev.muster.internal.files.ImportFiles}. Imports {@code report}, {@code row},
 * {@code spec}, {@code model}, the port {@code ArtifactStore}, and no other stage.
 */
@NullMarked
package dev.muster.internal.files;

import org.jspecify.annotations.NullMarked;
