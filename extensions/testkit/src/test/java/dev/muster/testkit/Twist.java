package dev.muster.testkit;

import dev.muster.model.Carriers;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Target;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ways to bend what goes into a store and what comes out of it. */
final class Twist {

  private Twist() {}

  static List<Write> writes(List<Write> writes, UnaryOperator<ContactWrite> twist) {
    return writes.stream()
        .map(write -> write instanceof ContactWrite change ? twist.apply(change) : write)
        .toList();
  }

  static ContactWrite target(ContactWrite write, Target target) {
    return write.copyTo(target).build();
  }

  static ContactWrite withoutGuards(ContactWrite write) {
    return write.target() instanceof Target.Fresh
        ? target(write, new Target.Fresh(List.of()))
        : write;
  }

  static ContactWrite releases(ContactWrite write, List<Identifier> releases) {
    return write.copyTo(write.target()).releases(releases).build();
  }

  static ContactWrite claims(ContactWrite write, List<Claim> claims) {
    return write.copyTo(write.target()).claims(claims).build();
  }

  static ContactWrite changes(ContactWrite write, UnaryOperator<Change> twist) {
    return write
        .copyTo(write.target())
        .changes(write.changes().stream().map(twist).toList())
        .build();
  }

  static ContactWrite events(ContactWrite write, List<EventAppend> events) {
    return write.copyTo(write.target()).events(events).build();
  }

  static WriteBatch intents(WriteBatch batch, List<TriggerIntent> intents) {
    return new WriteBatch(
        batch.scope(),
        batch.epoch(),
        batch.part(),
        batch.firstRecord(),
        batch.writes(),
        batch.rows(),
        intents,
        batch.checkpoint(),
        batch.overCap(),
        batch.origins());
  }

  static WriteBatch epoch(WriteBatch batch, long epoch) {
    return new WriteBatch(
        batch.scope(),
        epoch,
        batch.part(),
        batch.firstRecord(),
        batch.writes(),
        batch.rows(),
        batch.intents(),
        batch.checkpoint(),
        batch.overCap(),
        batch.origins());
  }

  /** An answer in which each snapshot is another. */
  static Found snapshots(Lookup lookup, Found found, UnaryOperator<ContactSnapshot> twist) {
    return carriers(
        lookup,
        found,
        twist,
        who -> new Carriers(who.contacts().stream().map(twist).toList(), who.extent()));
  }

  static Found carriers(
      Lookup lookup,
      Found found,
      UnaryOperator<ContactSnapshot> twist,
      Function<Carriers, Carriers> carriers) {
    Found.Builder twisted = Found.builder();
    lookup.identifiers().forEach(id -> twisted.carriers(id, carriers.apply(found.carriers(id))));
    lookup.ids().stream()
        .flatMap(id -> found.contact(id).stream())
        .map(twist)
        .forEach(twisted::contact);
    return twisted.build();
  }
}
