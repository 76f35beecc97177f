package dev.muster.internal;

import dev.muster.internal.read.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Chunks of a file, of which the next may be read, and looked up, on a thread of the host's
 * executor while the one before is kept; then the one after it is read. What the executor has not
 * begun when it is needed, the run's own thread does, so that an executor that is busy or closed
 * costs the overlap and nothing else; and while that one is looked up elsewhere, it reads on.
 */
final class ReadAhead implements AutoCloseable {

  private final ChunkReader chunks;
  private final Optional<Executor> executor;
  private Optional<Next> begun = Optional.empty();
  private Optional<Next> following = Optional.empty();
  private long blankLines;

  ReadAhead(ChunkReader chunks, Optional<Executor> executor) {
    this.chunks = chunks;
    this.executor = executor;
  }

  /**
   * Begins to read the next chunk, if there is a thread for it.
   *
   * @param also what else is done with it there
   */
  void begin(UnaryOperator<Chunk> also) {
    if (executor.isPresent() && begun.isEmpty()) {
      blankLines = blankLines();
      Next next = following.orElseGet(() -> new Next(chunks));
      Next after = new Next(chunks);
      next.then(also);
      begun = Optional.of(next);
      following = Optional.of(after);
      try {
        executor.get().execute(() -> next.doAll(after));
      } catch (RejectedExecutionException busy) {
        next.read();
      }
    }
  }

  /** Answers the next chunk; empty at the end of the file. */
  Optional<Chunk> next() {
    Optional<Next> next = begun.or(() -> following);
    if (next.isEmpty()) {
      return chunks.next();
    }
    if (begun.isPresent()) {
      begun = Optional.empty();
      following.ifPresent(next.get()::readOn);
    } else {
      following = Optional.empty();
    }
    Optional<Chunk> chunk = next.get().get();
    blankLines = next.get().blankLines();
    return chunk;
  }

  /** Answers as many rows as a chunk may have, unread but for their records where possible. */
  List<Traveller> nextUnprocessed() {
    return isAhead() ? next().map(Chunk::rows).orElse(List.of()) : chunks.nextUnprocessed();
  }

  private boolean isAhead() {
    return begun.isPresent() || following.isPresent();
  }

  /** How many blank lines were passed for the chunks that were answered. */
  long blankLines() {
    return isAhead() ? blankLines : chunks.blankLines();
  }

  /** What the whole file is, once there is no next chunk. */
  Prefix wholeFile() {
    return chunks.wholeFile();
  }

  /** Waits until nobody reads. */
  @Override
  public void close() {
    begun.ifPresent(Next::drop);
    following.ifPresent(Next::drop);
    begun = Optional.empty();
    following = Optional.empty();
  }

  /** A chunk, read by whoever comes first, and then whatever else is done with it. */
  private static final class Next {

    private final ChunkReader chunks;
    private final Step<Optional<Chunk>> reading = new Step<>();
    private final Step<Optional<Chunk>> rest = new Step<>();
    private volatile UnaryOperator<Chunk> also = chunk -> chunk;
    private volatile long blankLines;

    Next(ChunkReader chunks) {
      this.chunks = chunks;
    }

    void then(UnaryOperator<Chunk> more) {
      also = more;
    }

    void read() {
      reading.run(
          () -> {
            Optional<Chunk> chunk = chunks.next();
            blankLines = chunks.blankLines();
            return chunk;
          });
    }

    private void doRest() {
      rest.run(() -> reading.get().map(also));
    }

    /** Reads, does the rest, and reads the chunk after this. */
    void doAll(Next after) {
      read();
      doRest();
      if (reading.isAnswered() && reading.get().isPresent()) {
        after.read();
      }
    }

    /** Reads, and while somebody else does the rest, the chunk after this. */
    void readOn(Next after) {
      read();
      if (rest.isTakenByAnother() && reading.get().isPresent()) {
        after.read();
      }
    }

    Optional<Chunk> get() {
      read();
      doRest();
      return rest.get();
    }

    long blankLines() {
      return blankLines;
    }

    /** Lets nobody begin, and waits for whoever has begun. */
    void drop() {
      reading.drop();
      rest.drop();
    }
  }

  /** Something that is done once, by whoever comes first. */
  private static final class Step<T> {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<T> result = new CompletableFuture<>();

    void run(Supplier<T> work) {
      if (taken.compareAndSet(false, true)) {
        try {
          result.complete(work.get());
        } catch (Throwable fault) {
          result.completeExceptionally(fault);
        }
      }
    }

    boolean isTakenByAnother() {
      return taken.get() && !result.isDone();
    }

    boolean isAnswered() {
      return result.isDone() && !result.isCompletedExceptionally();
    }

    T get() {
      try {
        return result.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e.getCause() instanceof RuntimeException fault ? fault : e;
      }
    }

    void drop() {
      if (taken.compareAndSet(false, true)) {
        result.cancel(false);
      } else {
        result.handle((answer, fault) -> answer).join();
      }
    }
  }
}
