package dev.muster.internal.review;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.spi.ArtifactStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of one review, apart from those of the run that may follow under the same key, and in
 * place of those that an earlier review has left.
 *
 * <p>Not safe for use by several threads.
 */
public final class ReviewFiles implements ArtifactStore {

  private final ArtifactStore store;
  private boolean begun;

  /** Answers the files of a review that are kept in a store. */
  public ReviewFiles(ArtifactStore store) {
    this.store = store;
  }

  @Override
  public Artifact put(Scope scope, String name, Content content) throws IOException {
    if (!begun) {
      remove(scope, list(scope).stream().map(Artifact::name).collect(Collectors.toSet()));
      begun = true;
    }
    return store.put(review(scope), name, content);
  }

  @Override
  public List<Artifact> list(Scope scope) throws IOException {
    return store.list(review(scope));
  }

  @Override
  public Optional<InputStream> open(Scope scope, String name) throws IOException {
    return store.open(review(scope), name);
  }

  @Override
  public void remove(Scope scope, Set<String> names) throws IOException {
    store.remove(review(scope), names);
  }

  private static Scope review(Scope run) {
    return new Scope(run.tenant(), "review of " + run.importId(), run.actor());
  }
}
