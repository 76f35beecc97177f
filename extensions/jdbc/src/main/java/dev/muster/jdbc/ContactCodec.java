package dev.muster.jdbc;

import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.EventVisibility;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What writes do to contacts. What few of them do comes last, and is left out of the others. */
final class ContactCodec {

  private static final int PLAIN_SIZE = 11;

  private final ChangeCodec changes;

  ContactCodec(ChangeCodec changes) {
    this.changes = changes;
  }

  void write(PackWriter to, ContactWrite write) {
    to.startList();
    for (Identifier released : write.releases()) {
      to.value(Ids.flat(released, Uniqueness.SHARED));
    }
    to.end();
    to.startList();
    for (Claim claim : write.claims()) {
      to.value(Ids.flat(claim.identifier(), claim.uniqueness()));
    }
    to.end();
    changes.write(to, write.changes());
    events(to, write.events());
    List<Object> quiet = quiet(write.events());
    if (!(write.withdrawals().isEmpty()
        && write.leaves().isEmpty()
        && write.joins().isEmpty()
        && quiet.isEmpty())) {
      Flat.texts(to, write.withdrawals().stream().map(EventKey::text));
      Flat.texts(to, write.leaves().stream());
      Flat.texts(to, write.joins().stream());
      to.value(quiet);
    }
  }

  private static void events(PackWriter to, List<EventAppend> events) {
    to.startList();
    for (EventAppend event : events) {
      to.text(event.key().text());
      to.text(event.name());
      Instant time = event.time();
      to.number(time.getEpochSecond());
      to.number(time.getNano());
      to.value(event.properties());
    }
    to.end();
  }

  /** The places of the events that are not seen everywhere. */
  private static List<Object> quiet(List<EventAppend> events) {
    List<Object> quiet = new ArrayList<>(0);
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).visibility() == EventVisibility.PROFILE_ONLY) {
        quiet.add((long) i);
      }
    }
    return quiet;
  }

  void guards(PackWriter to, List<Guard> guards) {
    to.startList();
    for (Guard guard : guards) {
      List<Object> carriers =
          guard.carriers().stream().map(ContactId::text).collect(Collectors.toList());
      to.value(List.of(Ids.flat(guard.identifier(), Uniqueness.SHARED), carriers));
    }
    to.end();
  }

  List<Guard> guards(List<?> flat, int at) {
    return Flat.lists(flat, at).map(ContactCodec::guard).toList();
  }

  private static Guard guard(List<?> flat) {
    Set<ContactId> carriers =
        Flat.texts(flat, 1).stream().map(ContactId::new).collect(Collectors.toSet());
    return new Guard(identifier(Flat.list(flat, 0)), carriers);
  }

  ContactWrite read(Target target, List<?> flat) {
    ContactWrite.Builder write =
        ContactWrite.to(target)
            .releases(Flat.lists(flat, 6).map(ContactCodec::identifier).toList())
            .claims(Flat.lists(flat, 7).map(ContactCodec::claim).toList())
            .changes(changes.read(Flat.list(flat, 8)));
    if (flat.size() == PLAIN_SIZE) {
      return write.events(events(Flat.list(flat, 9), List.of())).build();
    }
    return write
        .events(events(Flat.list(flat, 9), Flat.list(flat, 13)))
        .withdrawals(Flat.texts(flat, 10).stream().map(EventKey::new).toList())
        .leaves(Flat.texts(flat, 11))
        .joins(Flat.texts(flat, 12))
        .build();
  }

  private static Identifier identifier(List<?> flat) {
    return Ids.identifier(flat.subList(1, flat.size()));
  }

  private static Claim claim(List<?> flat) {
    return new Claim(identifier(flat), Ids.uniqueness(flat.get(0)));
  }

  private static List<EventAppend> events(List<?> flat, List<?> quiet) {
    List<EventAppend> events = new ArrayList<>(flat.size() / 5);
    for (int i = 0; i < flat.size(); i += 5) {
      events.add(
          new EventAppend(
              new EventKey(Flat.text(flat, i)),
              Flat.text(flat, i + 1),
              Facts.instant(flat, i + 2),
              Facts.map(flat.get(i + 4))));
    }
    for (Object place : quiet) {
      int at = Math.toIntExact((Long) place);
      events.set(at, events.get(at).seen(EventVisibility.PROFILE_ONLY));
    }
    return events;
  }
}
