package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Holdings;
import dev.muster.model.Identifier;
import dev.muster.model.Image;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an import did to one contact: to itself, its events, memberships and relationships. */
final class ContactTrace extends Trace {

  private final ContactId id;
  private final Chain chain = new Chain();
  private final ValueBack values = new ValueBack();
  private final SetBack<Identifier> identifiers = new SetBack<>();
  private final SetBack<String> segments = new SetBack<>();
  private final List<EventKey> events = new ArrayList<>(1);
  private final Map<ObjectId, LinkTrace> links = new LinkedHashMap<>(0);
  private boolean made;
  private long ownEvents;

  ContactTrace(ContactId id, long home) {
    super(home);
    this.id = id;
  }

  @Override
  KeptThing.Kind kind() {
    return KeptThing.Kind.CONTACT;
  }

  @Override
  int weight() {
    return 1
        + values.size()
        + identifiers.size()
        + segments.size()
        + events.size()
        + links.values().stream().mapToInt(LinkTrace::weight).sum();
  }

  @Override
  boolean take(Image image) {
    if (image.write() instanceof ContactWrite write) {
      take(write, image.receipt());
      return write.withdrawals().isEmpty();
    }
    if (image.write() instanceof LinkWrite write) {
      links
          .computeIfAbsent(write.link().object(), object -> new LinkTrace(write.link()))
          .back(write, image.receipt());
      return true;
    }
    return false;
  }

  private void take(ContactWrite write, Receipt receipt) {
    ownEvents += write.events().size();
    segments.back(write.leaves(), write.joins());
    if (write.changesContact()) {
      chain.back(seen(write.target()), receipt.revision());
    }
    if (write.target() instanceof Target.Fresh) {
      made = true;
      values.clear();
      identifiers.clear();
      events.clear();
    } else {
      values.back(write.changes());
      identifiers.back(
          write.releases(), write.claims().stream().map(claim -> claim.identifier()).toList());
      events.addAll(write.events().stream().map(EventAppend::key).toList());
    }
  }

  private static Optional<Revision> seen(Target target) {
    return target instanceof Target.Known known ? known.seen() : Optional.empty();
  }

  @Override
  void ask(Asked asked, Set<Ability> abilities) {
    asked.contacts.add(id);
    asked.fields.addAll(values.fields());
    asked.identifiers.addAll(identifiers.wanted());
    asked.segments.addAll(segments.named());
    asked.events.addAll(events);
    links.values().forEach(link -> link.ask(asked));
    if (made && abilities.contains(Ability.HOLDINGS)) {
      asked.count();
    }
  }

  @Override
  Decision judge(Present now) {
    Optional<ContactSnapshot> found = now.found().contact(id);
    Optional<KeptReason> stays = reason(found, now);
    if (stays.isPresent()) {
      return Decision.kept(stays.get());
    }
    ContactSnapshot contact = found.orElseThrow();
    return made ? removal(contact, now) : restoration(contact, now);
  }

  private Optional<KeptReason> reason(Optional<ContactSnapshot> found, Present now) {
    if (found.isEmpty()) {
      return Optional.of(KeptReason.GONE);
    }
    if (!chain.leadsTo(found.get().revision())
        || links.values().stream().anyMatch(link -> link.isTouched(now))) {
      return Optional.of(KeptReason.TOUCHED);
    }
    if (!events.isEmpty() && !now.can(Ability.EVENT_REMOVAL)) {
      return Optional.of(KeptReason.EVENTS_STAY);
    }
    return identifiers.wanted().stream().anyMatch(each -> now.isTaken(each, id))
        ? Optional.of(KeptReason.IDENTIFIER_TAKEN)
        : Optional.empty();
  }

  private Decision removal(ContactSnapshot contact, Present now) {
    List<Write> writes = links(now);
    Holdings own =
        new Holdings(ownEvents, segments.joined(contact.segments()).size(), writes.size());
    if (contact.holdings().isEmpty()) {
      return Decision.kept(KeptReason.NOT_COUNTABLE);
    }
    Optional<KeptReason> others = others(contact.holdings().get(), own);
    if (others.isPresent()) {
      return Decision.kept(others.get());
    }
    long taken = writes.size();
    writes.add(
        new ContactRemoval(
            id, contact.revision(), Optional.of(new Holdings(own.events(), own.segments(), 0))));
    return new Decision.Back(
        writes, new Decision.Effects(Decision.Origin.IMPORT, own.events(), own.segments(), taken));
  }

  private static Optional<KeptReason> others(Holdings all, Holdings own) {
    if (all.events() > own.events()) {
      return Optional.of(KeptReason.HAS_EVENTS);
    }
    if (all.segments() > own.segments()) {
      return Optional.of(KeptReason.HAS_MEMBERSHIPS);
    }
    if (all.links() > own.links()) {
      return Optional.of(KeptReason.HAS_LINKS);
    }
    return all.equals(own) ? Optional.empty() : Optional.of(KeptReason.TOUCHED);
  }

  private Decision restoration(ContactSnapshot contact, Present now) {
    List<EventKey> withdrawals = events.stream().filter(now.events()::contains).toList();
    List<String> leaves = segments.joined(contact.segments());
    List<String> joins = segments.left(contact.segments());
    List<Write> writes = links(now);
    long taken = writes.size();
    ContactWrite write =
        ContactWrite.to(new Target.Known(id, contact.revision()))
            .releases(identifiers.joined(contact.identifiers()))
            .claims(identifiers.left(contact.identifiers()).stream().map(now::claim).toList())
            .changes(values.changes(contact::value))
            .withdrawals(withdrawals)
            .leaves(leaves)
            .joins(joins)
            .build();
    if (!write.isEmpty()) {
      writes.add(write);
    }
    return new Decision.Back(
        writes,
        new Decision.Effects(
            Decision.Origin.BEFORE, withdrawals.size(), leaves.size() + joins.size(), taken));
  }

  private List<Write> links(Present now) {
    List<Write> writes = new ArrayList<>();
    links.values().forEach(link -> link.write(now).ifPresent(writes::add));
    return writes;
  }
}
