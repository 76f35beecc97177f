package dev.muster.internal;

import dev.muster.internal.read.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * Chunks of a file, of which the next may be read on a thread of the host's executor while the one
 * before is kept. What the executor has not begun when it is needed, the run's own thread does, so
 * that an executor that is busy or closed costs the overlap and nothing else.
 */
final class ReadAhead implements AutoCloseable {

  private final ChunkReader chunks;
  private final Optional<Executor> executor;
  private Optional<Next> begun = Optional.empty();
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
      blankLines = chunks.blankLines();
      Next next = new Next(chunks, also);
      begun = Optional.of(next);
      try {
        executor.get().execute(next);
      } catch (RejectedExecutionException busy) {
        next.run();
      }
    }
  }

  /** Answers the next chunk; empty at the end of the file. */
  Optional<Chunk> next() {
    Optional<Next> next = begun;
    begun = Optional.empty();
    return next.isPresent() ? next.get().get() : chunks.next();
  }

  /** Answers as many rows as a chunk may have, unread but for their records where possible. */
  List<Traveller> nextUnprocessed() {
    return begun.isPresent() ? next().map(Chunk::rows).orElse(List.of()) : chunks.nextUnprocessed();
  }

  /** How many blank lines were passed for the chunks that were answered. */
  long blankLines() {
    return begun.isPresent() ? blankLines : chunks.blankLines();
  }

  /** What the whole file is, once there is no next chunk. */
  Prefix wholeFile() {
    return chunks.wholeFile();
  }

  /** Waits until nobody reads. */
  @Override
  public void close() {
    begun.ifPresent(Next::drop);
    begun = Optional.empty();
  }

  /** The next chunk, read by whoever comes first. */
  private static final class Next implements Runnable {

    private final ChunkReader chunks;
    private final UnaryOperator<Chunk> also;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Optional<Chunk>> read = new CompletableFuture<>();

    Next(ChunkReader chunks, UnaryOperator<Chunk> also) {
      this.chunks = chunks;
      this.also = also;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          read.complete(chunks.next().map(also));
        } catch (Throwable fault) {
          read.completeExceptionally(fault);
        }
      }
    }

    Optional<Chunk> get() {
      run();
      try {
        return read.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e.getCause() instanceof RuntimeException fault ? fault : e;
      }
    }

    /** Lets nobody begin, and waits for whoever has begun. */
    void drop() {
      if (!taken.compareAndSet(false, true)) {
        read.handle((chunk, fault) -> chunk).join();
      }
    }
  }
}
