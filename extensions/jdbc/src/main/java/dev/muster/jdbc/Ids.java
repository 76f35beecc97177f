package dev.muster.jdbc;

import dev.muster.model.ContactId;
import dev.muster.model.Identifier;
import dev.muster.model.Revision;
import dev.muster.model.Uniqueness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How the model's names of things are written in columns. */
final class Ids {

  private static final String UNIQUE = "u";
  private static final String SHARED = "s";

  private Ids() {}

  static ContactId contact(long id) {
    return new ContactId(Long.toString(id));
  }

  /** Answers the id's number; empty if this store never gave such an id. */
  static OptionalLong number(ContactId id) {
    String text = id.text();
    if (text.length() > 18 || text.charAt(0) == '0') {
      return OptionalLong.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  static Revision revision(long revision) {
    return new Revision(Long.toString(revision));
  }

  static String text(Map<Identifier, Uniqueness> claims) {
    return JsonText.of(claims);
  }

  static Map<Identifier, Uniqueness> claims(String text) {
    Map<Identifier, Uniqueness> claims = new LinkedHashMap<>();
    if (text.indexOf('\\') < 0) {
      readPlain(text, claims);
      return claims.size() == 1 ? Map.copyOf(claims) : claims;
    }
    for (Object one : Json.list(text)) {
      List<?> flat = (List<?>) one;
      claims.put(identifier(flat.subList(1, flat.size())), uniqueness(flat.get(0)));
    }
    return claims;
  }

  /** Nothing is escaped, so that each text ends at the next quote: most contacts' are read so. */
  private static void readPlain(String text, Map<Identifier, Uniqueness> claims) {
    int at = text.indexOf('[', 1);
    while (at > 0) {
      List<String> flat = new ArrayList<>(3);
      while (text.charAt(at) != ']') {
        int end = text.indexOf('"', at + 2);
        flat.add(text.substring(at + 2, end));
        at = end + 1;
      }
      claims.put(
          new Identifier(flat.get(1), flat.subList(2, flat.size())), uniqueness(flat.get(0)));
      at = text.indexOf('[', at);
    }
  }

  static String mark(Uniqueness uniqueness) {
    return uniqueness == Uniqueness.UNIQUE ? UNIQUE : SHARED;
  }

  static Uniqueness uniqueness(Object mark) {
    return UNIQUE.equals(mark) ? Uniqueness.UNIQUE : Uniqueness.SHARED;
  }

  /** A bound, from above, of how long the text of identifiers can be. */
  static long chars(Map<Identifier, Uniqueness> claims) {
    long chars = 2;
    for (Identifier identifier : claims.keySet()) {
      chars += 8 + 6L * identifier.scheme().length();
      for (String part : identifier.parts()) {
        chars += 3 + 6L * part.length();
      }
    }
    return chars;
  }

  static List<Object> flat(Identifier identifier, Uniqueness uniqueness) {
    List<Object> flat = new ArrayList<>(identifier.parts().size() + 2);
    flat.add(mark(uniqueness));
    flat.add(identifier.scheme());
    flat.addAll(identifier.parts());
    return flat;
  }

  /** Reads scheme and parts. */
  static Identifier identifier(List<?> flat) {
    return new Identifier(
        (String) flat.get(0),
        flat.subList(1, flat.size()).stream().map(String.class::cast).toList());
  }
}
