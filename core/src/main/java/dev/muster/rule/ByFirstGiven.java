package dev.muster.rule;

import dev.muster.model.Carriers;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The first scheme of which the row gives an identifier decides alone. */
record ByFirstGiven(List<String> schemes) implements IdentifierResolver {

  ByFirstGiven {
    schemes = List.copyOf(schemes);
    if (schemes.isEmpty()) {
      throw new IllegalArgumentException("schemes must be at least one");
    }
  }

  @Override
  public List<Identifier> wanted(MappedRow row) {
    return schemes.stream()
        .map(row::identifier)
        .flatMap(Optional::stream)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public Resolution resolve(MappedRow row, Function<Identifier, Carriers> carriers) {
    List<Identifier> wanted = wanted(row);
    return wanted.isEmpty()
        ? new Resolution.Unidentified()
        : Resolution.among(wanted.get(0), carriers.apply(wanted.get(0)))
            .orElse(new Resolution.Nobody(wanted.get(0)));
  }

  @Override
  public String describe() {
    return "byFirstGiven" + schemes;
  }
}
