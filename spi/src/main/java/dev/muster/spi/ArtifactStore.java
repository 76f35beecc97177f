package dev.muster.spi;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an import's files are kept: errors, warnings, preview and the like, and while it runs their
 * parts. They hold what people are known by, so keep them where only their owner can read.
 *
 * <ul>
 *   <li>A1. When {@link #put} has answered, the file is whole and outlasts the process; its answer
 *       is what {@link #list} answers for it.
 *   <li>A2. A file under a name that is taken replaces the other in one step: whoever lists or
 *       opens sees the old one or the new one.
 *   <li>A3. A {@link #put} whose content throws throws the same, and leaves all as it was.
 *   <li>A4. {@link #open} answers the very bytes, or empty if there is no such file.
 *   <li>A5. {@link #list} answers the import's files, each once, in the order of their names.
 *   <li>A6. What {@link #remove} names is gone; names that are not there do no harm.
 *   <li>A7. Tenant and import may be any text, with slashes and dots too; the files of one are
 *       never those of another.
 *   <li>A8. Once a file has expired, by a clock of the store's own, it is neither listed nor
 *       opened.
 * </ul>
 *
 * <p>Names are made by the importer, see {@link Artifact}; each owner of an import has names of its
 * own, so that one who comes late replaces nothing of another's. A store that cannot write or read
 * throws {@link IOException}, and the import stops before the batch at hand is kept.
 *
 * <p>Threads as for {@link ContactStore}.
 */
public interface ArtifactStore {

  /**
   * Keeps a file.
   *
   * @throws IllegalArgumentException if the name is none that an {@link Artifact} may have
   * @throws IOException if the content throws it, or the file cannot be written
   */
  Artifact put(Scope scope, String name, Content content) throws IOException;

  /** Answers an import's files. */
  List<Artifact> list(Scope scope) throws IOException;

  /** Opens a file; the caller closes it. */
  Optional<InputStream> open(Scope scope, String name) throws IOException;

  /** Removes files. */
  void remove(Scope scope, Set<String> names) throws IOException;

  /** What a file holds; written once, from beginning to end. */
  @FunctionalInterface
  interface Content {

    /** Writes all of it, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }
}
