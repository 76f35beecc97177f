package dev.muster.jdbc;

import dev.muster.model.Holdings;
import dev.muster.model.Revision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists by position, as images are kept. */
final class Flat {

  private Flat() {}

  static void value(PackWriter to, Optional<Object> value) {
    to.startList();
    if (value.isPresent()) {
      to.value(value.get());
    }
    to.end();
  }

  static void revision(PackWriter to, Optional<Revision> revision) {
    value(to, revision.map(Revision::mark));
  }

  static void holdings(PackWriter to, Optional<Holdings> holdings) {
    value(to, holdings.map(held -> List.of(held.events(), held.segments(), held.links())));
  }

  static void texts(PackWriter to, Stream<String> texts) {
    to.value(texts.toList());
  }

  static Optional<Object> value(List<?> flat, int at) {
    List<?> held = list(flat, at);
    return held.isEmpty() ? Optional.empty() : Optional.of(held.get(0));
  }

  static Optional<Revision> revision(List<?> flat, int at) {
    return value(flat, at).map(mark -> new Revision((String) mark));
  }

  static Optional<Holdings> holdings(List<?> flat, int at) {
    return value(flat, at)
        .map(held -> (List<?>) held)
        .map(held -> new Holdings((Long) held.get(0), (Long) held.get(1), (Long) held.get(2)));
  }

  static String text(List<?> flat, int at) {
    return (String) flat.get(at);
  }

  static List<String> texts(List<?> flat, int at) {
    return list(flat, at).stream().map(String.class::cast).toList();
  }

  static List<?> list(List<?> flat, int at) {
    return (List<?>) flat.get(at);
  }

  static Stream<List<?>> lists(List<?> flat, int at) {
    return list(flat, at).stream().map(element -> (List<?>) element);
  }
}
