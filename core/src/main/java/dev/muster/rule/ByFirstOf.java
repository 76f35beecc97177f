package dev.muster.rule;

import dev.muster.model.Carriers;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The first scheme that finds somebody decides. */
record ByFirstOf(List<String> schemes) implements IdentifierResolver {

  ByFirstOf {
    schemes = List.copyOf(schemes);
    if (schemes.isEmpty()) {
      throw new IllegalArgumentException("schemes must be at least one");
    }
  }

  @Override
  public List<Identifier> wanted(MappedRow row) {
    List<Identifier> wanted = new ArrayList<>(schemes.size());
    for (String scheme : schemes) {
      row.identifier(scheme).ifPresent(wanted::add);
    }
    return wanted;
  }

  @Override
  public Resolution resolve(MappedRow row, Function<Identifier, Carriers> carriers) {
    List<Identifier> wanted = wanted(row);
    for (Identifier identifier : wanted) {
      Optional<Resolution> found = Resolution.among(identifier, carriers.apply(identifier));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return wanted.isEmpty() ? new Resolution.Unidentified() : new Resolution.Nobody(wanted.get(0));
  }

  @Override
  public String describe() {
    return "byFirstOf" + schemes;
  }
}
