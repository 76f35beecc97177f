package dev.muster.internal.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.Image;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.report.KeptThing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However little memory there is, each thing comes once, whole, the last touched first. */
class PassesProperties {

  private static final int CONTACTS = 5;
  private static final int MANY = 1_000_000;

  /** A trace as the oracle knows it: where it was written last and first, and how often. */
  private record Seen(long home, long record, int weight) {

    static Seen of(Trace trace) {
      return new Seen(trace.home(), trace.record(), trace.weight());
    }

    Seen and(long earlier) {
      return new Seen(home, earlier, weight + 1);
    }
  }

  @Property
  void memoryChangesNothing(
      @ForAll("imports") List<Set<Integer>> batches,
      @ForAll KeptThing.Kind kind,
      @ForAll @IntRange(min = 1, max = 6) int fewest,
      @ForAll @IntRange(min = 1, max = 12) int most) {
    assertThat(all(new Passes(before -> images(batches, before), fewest, most), start(kind)))
        .isEqualTo(expected(batches, kind));
  }

  @Property
  void anyPositionLeadsToTheRest(
      @ForAll("imports") List<Set<Integer>> batches,
      @ForAll KeptThing.Kind kind,
      @ForAll @IntRange(max = 10) int done,
      @ForAll @IntRange(min = 1, max = 6) int fewest) {
    Passes passes = new Passes(before -> images(batches, before), fewest, 4);
    Position position = start(kind);
    List<Trace> whole =
        new Passes(before -> images(batches, before), MANY, MANY).from(position).traces();
    int skipped = Math.min(done, whole.size());
    for (Trace trace : whole.subList(0, skipped)) {
      position = position.behind(trace);
    }

    assertThat(all(passes, position))
        .isEqualTo(expected(batches, kind).subList(skipped, whole.size()));
  }

  private static Position start(KeptThing.Kind kind) {
    return Position.start(kind);
  }

  private static List<Seen> all(Passes passes, Position start) {
    List<Seen> all = new ArrayList<>();
    Optional<Position> at = Optional.of(start);
    while (at.isPresent()) {
      Passes.Pass pass = passes.from(at.get());
      pass.traces().stream().map(Seen::of).forEach(all::add);
      at = pass.next();
    }
    return all;
  }

  private static List<Seen> expected(List<Set<Integer>> batches, KeptThing.Kind kind) {
    Map<Integer, Seen> seen = new LinkedHashMap<>();
    for (int batch = batches.size() - 1; batch >= 0; batch--) {
      for (int thing : batches.get(batch)) {
        if (thing < CONTACTS == (kind == KeptThing.Kind.CONTACT)) {
          long first = firstRecord(batch);
          long record = first + thing;
          seen.compute(
              thing,
              (key, before) -> before == null ? new Seen(first, record, 2) : before.and(record));
        }
      }
    }
    return List.copyOf(seen.values());
  }

  private static long firstRecord(int batch) {
    return batch * 100L + 1;
  }

  private static List<Image> images(List<Set<Integer>> batches, long before) {
    for (int batch = batches.size() - 1; batch >= 0; batch--) {
      long first = firstRecord(batch);
      if (first < before && !batches.get(batch).isEmpty()) {
        return batches.get(batch).stream().map(thing -> image(first, thing)).toList();
      }
    }
    return List.of();
  }

  private static Image image(long first, int thing) {
    List<Change> changes =
        List.of(
            new Change(Path.of("in batch " + first), Optional.of("before"), Optional.of("after")));
    Optional<Revision> seen = Optional.of(new Revision("r"));
    if (thing < CONTACTS) {
      ContactId id = new ContactId("c" + thing);
      return new Image(
          first,
          first + thing,
          ContactWrite.to(new Target.Known(id, seen)).changes(changes).build(),
          Receipt.written(id, seen));
    }
    return new Image(
        first,
        first + thing,
        new ObjectWrite(new ObjectId("shop", "o" + thing), Basis.present(seen), changes),
        Receipt.written(seen));
  }

  @Provide
  Arbitrary<List<Set<Integer>>> imports() {
    return Arbitraries.integers()
        .between(0, 2 * CONTACTS - 1)
        .set()
        .ofMaxSize(5)
        .list()
        .ofMaxSize(6);
  }
}
