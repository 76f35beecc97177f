package dev.muster.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Image;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch wrote, with what was there before. Everything is a list, by position; what may be
 * absent is a list of none or one; a path is spelt out once in a batch and counted from then on.
 * Serves one batch.
 */
final class ImageCodec {

  private static final String KNOWN = "known";
  private static final String FRESH = "fresh";
  private static final String REMOVED = "removed";
  private static final String WRITTEN = "written";

  private final Map<Path, Integer> numbers = new HashMap<>();
  private final List<Path> paths = new ArrayList<>();

  private record Pair(Write write, Receipt receipt) {}

  private ImageCodec() {}

  static byte[] pack(List<Write> writes, List<Receipt> receipts) {
    ImageCodec codec = new ImageCodec();
    List<Pair> pairs = new ArrayList<>(writes.size());
    for (int i = 0; i < writes.size(); i++) {
      if (receipts.get(i).kind() != Receipt.Kind.REFUSED) {
        pairs.add(new Pair(writes.get(i), receipts.get(i)));
      }
    }
    return Packed.pack(pairs, codec::write);
  }

  /** Answers the images, in the order written. */
  static List<Image> unpack(long firstRecord, byte[] bytes) {
    ImageCodec codec = new ImageCodec();
    return Packed.unpack(bytes, flat -> codec.image(firstRecord, flat));
  }

  private void write(JsonGenerator to, Pair pair) throws IOException {
    to.writeStartArray();
    if (pair.receipt().kind() == Receipt.Kind.WRITTEN) {
      to.writeString(WRITTEN);
      to.writeString(pair.receipt().contact().orElseThrow().text());
      revision(to, pair.receipt().revision());
    } else {
      to.writeString("unknown");
      to.writeString("");
      revision(to, Optional.empty());
    }
    if (pair.write() instanceof ContactRemoval removal) {
      to.writeString(REMOVED);
      to.writeString(removal.contact().text());
      revision(to, removal.seen());
    } else {
      write(to, (ContactWrite) pair.write());
    }
    to.writeEndArray();
  }

  private void write(JsonGenerator to, ContactWrite write) throws IOException {
    if (write.target() instanceof Target.Known known) {
      to.writeString(KNOWN);
      to.writeString(known.id().text());
      revision(to, known.seen());
    } else {
      to.writeString(FRESH);
      to.writeString("");
      guards(to, ((Target.Fresh) write.target()).guards());
    }
    to.writeStartArray();
    for (Identifier released : write.releases()) {
      Json.write(to, Ids.flat(released, Uniqueness.SHARED));
    }
    to.writeEndArray();
    to.writeStartArray();
    for (Claim claim : write.claims()) {
      Json.write(to, Ids.flat(claim.identifier(), claim.uniqueness()));
    }
    to.writeEndArray();
    changes(to, write.changes());
    events(to, write.events());
  }

  private static void guards(JsonGenerator to, List<Guard> guards) throws IOException {
    to.writeStartArray();
    for (Guard guard : guards) {
      List<Object> carriers =
          guard.carriers().stream().map(ContactId::text).collect(Collectors.toList());
      Json.write(to, List.of(Ids.flat(guard.identifier(), Uniqueness.SHARED), carriers));
    }
    to.writeEndArray();
  }

  private void changes(JsonGenerator to, List<Change> changes) throws IOException {
    to.writeStartArray();
    for (Change change : changes) {
      path(to, change.path());
      value(to, change.before());
      value(to, change.after());
    }
    to.writeEndArray();
  }

  private static void events(JsonGenerator to, List<EventAppend> events) throws IOException {
    to.writeStartArray();
    for (EventAppend event : events) {
      to.writeString(event.key().text());
      to.writeString(event.name());
      Instant time = event.time();
      to.writeNumber(time.getEpochSecond());
      to.writeNumber(time.getNano());
      Json.write(to, event.properties());
    }
    to.writeEndArray();
  }

  private void path(JsonGenerator to, Path path) throws IOException {
    @Nullable Integer number = numbers.putIfAbsent(path, numbers.size());
    if (number == null) {
      Json.write(to, path.names());
    } else {
      to.writeNumber(number);
    }
  }

  private static void value(JsonGenerator to, Optional<Object> value) throws IOException {
    to.writeStartArray();
    if (value.isPresent()) {
      Json.write(to, value.get());
    }
    to.writeEndArray();
  }

  private static void revision(JsonGenerator to, Optional<Revision> revision) throws IOException {
    value(to, revision.map(Revision::mark));
  }

  private Image image(long firstRecord, List<?> flat) {
    Receipt receipt =
        flat.get(0).equals(WRITTEN)
            ? Receipt.written(new ContactId(text(flat, 1)), revision(flat, 2))
            : Receipt.unknown();
    Write write =
        switch (text(flat, 3)) {
          case REMOVED -> new ContactRemoval(new ContactId(text(flat, 4)), revision(flat, 5));
          case KNOWN ->
              contact(new Target.Known(new ContactId(text(flat, 4)), revision(flat, 5)), flat);
          default ->
              contact(new Target.Fresh(lists(flat, 5).map(ImageCodec::guard).toList()), flat);
        };
    return new Image(firstRecord, write, receipt);
  }

  private ContactWrite contact(Target target, List<?> flat) {
    return ContactWrite.to(target)
        .releases(lists(flat, 6).map(ImageCodec::identifier).toList())
        .claims(lists(flat, 7).map(ImageCodec::claim).toList())
        .changes(changes(list(flat, 8)))
        .events(events(list(flat, 9)))
        .build();
  }

  private static Guard guard(List<?> flat) {
    Set<ContactId> carriers =
        list(flat, 1).stream().map(id -> new ContactId((String) id)).collect(Collectors.toSet());
    return new Guard(identifier(list(flat, 0)), carriers);
  }

  private static Identifier identifier(List<?> flat) {
    return Ids.identifier(flat.subList(1, flat.size()));
  }

  private static Claim claim(List<?> flat) {
    return new Claim(identifier(flat), Ids.uniqueness(flat.get(0)));
  }

  private List<Change> changes(List<?> flat) {
    List<Change> changes = new ArrayList<>(flat.size() / 3);
    for (int i = 0; i < flat.size(); i += 3) {
      changes.add(new Change(path(flat.get(i)), value(flat, i + 1), value(flat, i + 2)));
    }
    return changes;
  }

  private static List<EventAppend> events(List<?> flat) {
    List<EventAppend> events = new ArrayList<>(flat.size() / 5);
    for (int i = 0; i < flat.size(); i += 5) {
      events.add(
          new EventAppend(
              new EventKey(text(flat, i)),
              text(flat, i + 1),
              Facts.instant(flat, i + 2),
              Facts.map(flat.get(i + 4))));
    }
    return events;
  }

  private Path path(Object flat) {
    if (flat instanceof Long number) {
      return paths.get(Math.toIntExact(number));
    }
    Path path = Path.of(((List<?>) flat).stream().map(String.class::cast).toList());
    paths.add(path);
    return path;
  }

  private static Optional<Revision> revision(List<?> flat, int at) {
    return value(flat, at).map(mark -> new Revision((String) mark));
  }

  private static Optional<Object> value(List<?> flat, int at) {
    List<?> held = list(flat, at);
    return held.isEmpty() ? Optional.empty() : Optional.of(held.get(0));
  }

  private static String text(List<?> flat, int at) {
    return (String) flat.get(at);
  }

  private static List<?> list(List<?> flat, int at) {
    return (List<?>) flat.get(at);
  }

  private static Stream<List<?>> lists(List<?> flat, int at) {
    return list(flat, at).stream().map(element -> (List<?>) element);
  }
}
