package dev.muster.rule;

import dev.muster.model.Carriers;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import java.util.List;
import java.util.function.Function;

/** A resolver that sees some of the people who carry an identifier. */
record Choosing(IdentifierResolver resolver, Choice choice, String scheme)
    implements IdentifierResolver {

  /** Who is seen. */
  enum Choice {
    /** Those who carry no identifier of the scheme. */
    WITHOUT,
    /** Of several, those who do carry one, if there are any. */
    PREFERRING
  }

  Choosing {
    if (scheme.isBlank()) {
      throw new IllegalArgumentException("scheme must not be blank");
    }
  }

  @Override
  public List<Identifier> wanted(MappedRow row) {
    return resolver.wanted(row);
  }

  @Override
  public Resolution resolve(MappedRow row, Function<Identifier, Carriers> carriers) {
    return resolver.resolve(row, identifier -> chosen(carriers.apply(identifier)));
  }

  private Carriers chosen(Carriers all) {
    List<ContactSnapshot> seen =
        all.contacts().stream()
            .filter(contact -> hasOne(contact) == (choice == Choice.PREFERRING))
            .toList();
    boolean prefersNobody = choice == Choice.PREFERRING && seen.isEmpty();
    return prefersNobody ? all : new Carriers(seen, all.extent());
  }

  private boolean hasOne(ContactSnapshot contact) {
    return contact.identifiers().stream().anyMatch(own -> own.scheme().equals(scheme));
  }

  @Override
  public String describe() {
    return resolver.describe() + "." + choice + "[" + scheme + "]";
  }
}
