/**
 * Where an import's files may be kept.
 *
 * <p>Start at {@link dev.muster.files.FolderArtifacts}. Imports {@code spi} and {@code model} only.
 */
@NullMarked
package dev.muster.files;

import org.jspecify.annotations.NullMarked;
