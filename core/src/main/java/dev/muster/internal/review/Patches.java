package dev.muster.internal.review;

import dev.muster.model.ContactId;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.Link;
import dev.muster.model.ObjectId;
import dev.muster.spi.ReviewSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a review would have done so far, kept in its space. */
final class Patches {

  /** Between the parts of a key; no identifier, id or name has it. */
  private static final String BETWEEN = "\u0000";

  private static final String THERE = "";

  private final ReviewSpace space;
  private boolean empty = true;

  Patches(ReviewSpace space) {
    this.space = space;
  }

  boolean isEmpty() {
    return empty;
  }

  Optional<Patch> of(ContactId contact) {
    return patch("c" + contact.text());
  }

  void put(ContactId contact, Patch patch) {
    put("c" + contact.text(), patch.toText());
  }

  Optional<Patch> of(ObjectId object) {
    return patch(key(object));
  }

  void put(ObjectId object, Patch patch) {
    put(key(object), patch.toText());
  }

  Optional<Patch> of(Link link) {
    return patch(key(link));
  }

  void put(Link link, Patch patch) {
    put(key(link), patch.toText());
  }

  private static String key(ObjectId object) {
    return "o" + object.type() + BETWEEN + object.id();
  }

  private static String key(Link link) {
    return "l" + link.contact().text() + BETWEEN + key(link.object());
  }

  boolean has(EventKey event) {
    return !empty && space.get("e" + event.text()).isPresent();
  }

  void put(EventKey event) {
    put("e" + event.text(), THERE);
  }

  /** The contacts that gained an identifier, the first first; some may have lost it again. */
  List<ContactId> gainers(Identifier identifier) {
    Optional<String> known = empty ? Optional.empty() : space.get(key(identifier));
    List<ContactId> gainers = new ArrayList<>();
    if (known.isPresent()) {
      for (String id : known.get().split(BETWEEN, -1)) {
        gainers.add(new ContactId(id));
      }
    }
    return gainers;
  }

  void gained(Identifier identifier, ContactId contact) {
    String key = key(identifier);
    put(
        key,
        space.get(key).map(others -> others + BETWEEN + contact.text()).orElse(contact.text()));
  }

  private static String key(Identifier identifier) {
    return "i" + identifier.scheme() + BETWEEN + String.join(BETWEEN, identifier.parts());
  }

  private Optional<Patch> patch(String key) {
    return empty ? Optional.empty() : space.get(key).map(Patch::of);
  }

  private void put(String key, String value) {
    empty = false;
    space.put(key, value);
  }
}
