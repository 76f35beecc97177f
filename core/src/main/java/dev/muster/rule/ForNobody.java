package dev.muster.rule;

import dev.muster.model.Carriers;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import java.util.List;
import java.util.function.Function;

/** No row means anybody. */
record ForNobody() implements IdentifierResolver {

  @Override
  public List<Identifier> wanted(MappedRow row) {
    return List.of();
  }

  @Override
  public Resolution resolve(MappedRow row, Function<Identifier, Carriers> carriers) {
    return new Resolution.Unidentified();
  }

  @Override
  public String describe() {
    return "nobody";
  }
}
