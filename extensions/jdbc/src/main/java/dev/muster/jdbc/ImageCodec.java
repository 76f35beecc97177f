package dev.muster.jdbc;

import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.Image;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;

/**
 * What a batch wrote, with what was there before. Everything is a list, by position; what may be
 * absent is a list of none or one; a path is spelt out once in a batch and counted from then on.
 * Serves one batch.
 */
final class ImageCodec {

  private static final String KNOWN = "k";
  private static final String FRESH = "f";
  private static final String REMOVED = "r";
  private static final String WRITTEN = "w";

  private final ChangeCodec changes = new ChangeCodec();
  private final ContactCodec contacts = new ContactCodec(changes);
  private final ThingCodec things = new ThingCodec(changes);

  /** Answers the images, in the order written. */
  static List<Image> unpack(long firstRecord, byte[] bytes) {
    ImageCodec codec = new ImageCodec();
    return Packed.unpack(bytes, flat -> codec.image(firstRecord, flat));
  }

  void write(PackWriter to, Write write, Receipt receipt, long origin) {
    to.startList();
    if (receipt.kind() == Receipt.Kind.WRITTEN) {
      to.text(WRITTEN);
      to.text(receipt.contact().map(ContactId::text).orElse(""));
      Flat.revision(to, receipt.revision());
    } else {
      to.text("u");
      to.text("");
      Flat.revision(to, Optional.empty());
    }
    if (write instanceof ContactWrite contact) {
      write(to, contact);
    } else if (write instanceof ContactRemoval removal) {
      to.text(REMOVED);
      to.text(removal.contact().text());
      Flat.revision(to, removal.seen());
      Flat.holdings(to, removal.holdings());
    } else {
      things.write(to, write);
    }
    to.number(origin);
    to.end();
  }

  private void write(PackWriter to, ContactWrite write) {
    if (write.target() instanceof Target.Known known) {
      to.text(KNOWN);
      to.text(known.id().text());
      Flat.revision(to, known.seen());
    } else {
      to.text(FRESH);
      to.text("");
      contacts.guards(to, ((Target.Fresh) write.target()).guards());
    }
    contacts.write(to, write);
  }

  private Image image(long firstRecord, List<?> flat) {
    Write write =
        switch (Flat.text(flat, 3)) {
          case REMOVED ->
              new ContactRemoval(
                  new ContactId(Flat.text(flat, 4)),
                  Flat.revision(flat, 5),
                  Flat.holdings(flat, 6));
          case KNOWN ->
              contacts.read(
                  new Target.Known(new ContactId(Flat.text(flat, 4)), Flat.revision(flat, 5)),
                  flat);
          case FRESH -> contacts.read(new Target.Fresh(contacts.guards(flat, 5)), flat);
          default -> things.read(flat);
        };
    return new Image(firstRecord, (Long) flat.get(flat.size() - 1), write, receipt(flat));
  }

  private static Receipt receipt(List<?> flat) {
    if (!flat.get(0).equals(WRITTEN)) {
      return Receipt.unknown();
    }
    Optional<Revision> revision = Flat.revision(flat, 2);
    String contact = Flat.text(flat, 1);
    return contact.isEmpty()
        ? Receipt.written(revision)
        : Receipt.written(new ContactId(contact), revision);
  }
}
