package dev.muster.internal.undo;

import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.Image;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.report.KeptThing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Reads what an import did to contacts and objects, as many at a time as memory bears. Each pass
 * reads the whole journal of the import: the batches to go on with for those who come next, newer
 * ones to tell whose turn has been, older ones for the rest of what was done to them.
 */
final class Passes {

  private final LongFunction<List<Image>> batches;
  private final int fewest;
  private final int most;

  /**
   * Answers the passes over an import.
   *
   * @param batches answers the images of the last batch that begins before a record, none if there
   *     is none
   * @param fewest things to collect before older batches are only read for these
   * @param most things to hold, each of a few hundred bytes
   */
  Passes(LongFunction<List<Image>> batches, int fewest, int most) {
    this.batches = batches;
    this.fewest = fewest;
    this.most = most;
  }

  /**
   * What one pass found.
   *
   * @param traces in the order in which they are to be taken back
   * @param next where to go on after them; empty if these are the last of their kind
   */
  record Pass(List<Trace> traces, Optional<Position> next) {}

  /** Answers those who come next. */
  Pass from(Position at) {
    return new Collector(at).collect();
  }

  /** One pass under way. */
  private final class Collector {

    private final Position at;
    private final Map<Object, Trace> traces = new LinkedHashMap<>();
    private long weight;
    private boolean cut;

    Collector(Position at) {
      this.at = at;
    }

    Pass collect() {
      long before = at.before();
      List<Image> batch = batches.apply(before);
      while (!batch.isEmpty() && weight < fewest) {
        batch.forEach(image -> take(image, true));
        before = firstRecord(batch);
        batch = batches.apply(before);
      }
      strikeThoseWhoseTurnHasBeen();
      Optional<Position> older =
          batch.isEmpty() ? Optional.empty() : Optional.of(new Position(at.kind(), before - 1, 0));
      while (!batch.isEmpty()) {
        batch.forEach(image -> take(image, false));
        cutToSize();
        batch = batches.apply(firstRecord(batch));
      }
      List<Trace> found = List.copyOf(traces.values());
      return new Pass(found, cut ? Optional.of(behind(found)) : older);
    }

    private Position behind(List<Trace> found) {
      Position position = at;
      for (Trace trace : found) {
        position = position.behind(trace);
      }
      return position;
    }

    private void strikeThoseWhoseTurnHasBeen() {
      List<Image> newer = at.batch() == Long.MAX_VALUE ? List.of() : batches.apply(Long.MAX_VALUE);
      while (!newer.isEmpty() && firstRecord(newer) > at.batch()) {
        newer.forEach(image -> key(image).ifPresent(traces::remove));
        newer = batches.apply(firstRecord(newer));
      }
      int done = at.done();
      Iterator<Trace> first = traces.values().iterator();
      while (done > 0 && first.hasNext() && first.next().home() == at.batch()) {
        first.remove();
        done--;
      }
      weight = traces.values().stream().mapToLong(Trace::weight).sum();
    }

    private void take(Image image, boolean fresh) {
      Optional<Object> key = key(image);
      if (key.isEmpty()) {
        return;
      }
      Trace trace =
          fresh
              ? traces.computeIfAbsent(key.get(), any -> trace(key.get(), image))
              : traces.get(key.get());
      if (trace != null) {
        weight -= trace.weight();
        trace.back(image);
        weight += trace.weight();
      }
    }

    /** The key of what an image is about, if that is of the kind under way. */
    private Optional<Object> key(Image image) {
      return Optional.of(thing(image))
          .filter(key -> key instanceof ObjectId == (at.kind() == KeptThing.Kind.OBJECT));
    }

    private void cutToSize() {
      if (weight <= most) {
        return;
      }
      Deque<Object> keys = new ArrayDeque<>(traces.keySet());
      while (weight > most && keys.size() > 1) {
        Trace last = traces.remove(keys.removeLast());
        weight -= last == null ? 0 : last.weight();
        cut = true;
      }
    }
  }

  private static long firstRecord(List<Image> batch) {
    return batch.get(0).firstRecord();
  }

  private static Trace trace(Object key, Image image) {
    if (key instanceof ContactId contact) {
      return new ContactTrace(contact, image.firstRecord());
    }
    return key instanceof ObjectId object
        ? new ObjectTrace(object, image.firstRecord())
        : new UncertainTrace(image.firstRecord());
  }

  /** What a write was about: a contact, an object, or somebody of whom nobody knows who. */
  private static Object thing(Image image) {
    Write write = image.write();
    if (write instanceof ContactWrite change) {
      return image
          .receipt()
          .contact()
          .<Object>map(id -> id)
          .orElseGet(() -> change.target() instanceof Target.Known known ? known.id() : image);
    }
    if (write instanceof ContactRemoval removal) {
      return removal.contact();
    }
    if (write instanceof LinkWrite change) {
      return change.link().contact();
    }
    if (write instanceof LinkRemoval removal) {
      return removal.link().contact();
    }
    return write instanceof ObjectWrite change ? change.object() : ((ObjectRemoval) write).object();
  }
}
