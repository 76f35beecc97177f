package dev.muster.jdbc;

import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The memberships and withdrawn events of one call's writes. */
final class HangingDraft {

  /** That a contact joins or leaves a segment. */
  record Membership(DraftContact contact, UUID segment, String name) {}

  /** That a contact's event is taken away. */
  record Withdrawal(DraftContact contact, UUID event) {}

  private final ThingBasis basis;
  private final Keys keys;
  private final Dialect dialect;
  private final List<Membership> left = new ArrayList<>(0);
  private final List<Membership> joined = new ArrayList<>(0);
  private final List<Withdrawal> withdrawn = new ArrayList<>(0);

  HangingDraft(DraftBasis basis, Dialect dialect) {
    this.basis = basis.things();
    this.keys = basis.keys();
    this.dialect = dialect;
  }

  List<Membership> left() {
    return left;
  }

  List<Membership> joined() {
    return joined;
  }

  List<Withdrawal> withdrawn() {
    return withdrawn;
  }

  /** Whether what a write withdraws and leaves is there, and what it joins is not. */
  boolean bears(DraftContact contact, ContactWrite write) {
    if (write.leaves().isEmpty() && write.joins().isEmpty() && write.withdrawals().isEmpty()) {
      return true;
    }
    Set<String> in = basis.memberships().getOrDefault(contact.id(), Set.of());
    return in.containsAll(write.leaves())
        && write.joins().stream().noneMatch(in::contains)
        && new HashSet<>(write.joins()).size() == write.joins().size()
        && write.withdrawals().stream().allMatch(key -> has(contact, key));
  }

  private boolean has(DraftContact contact, EventKey key) {
    return basis.havers().getOrDefault(keys.of(key), -1L) == contact.id();
  }

  boolean canKeep(ContactWrite write) {
    return write.joins().isEmpty()
        || write.joins().stream()
            .allMatch(name -> name.length() <= dialect.maxChars() && dialect.canKeep(name));
  }

  void apply(DraftContact contact, ContactWrite write) {
    write.leaves().forEach(name -> left.add(membership(contact, name)));
    write.joins().forEach(name -> joined.add(membership(contact, name)));
    write.withdrawals().forEach(key -> withdrawn.add(new Withdrawal(contact, keys.of(key))));
  }

  private Membership membership(DraftContact contact, String name) {
    return new Membership(contact, keys.ofSegment(name), name);
  }
}
