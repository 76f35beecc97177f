package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The order of the columns changes nothing, in a file with a header. */
record ColumnOrderLaw() implements Law {

  @Override
  public String name() {
    return "stable under column order";
  }

  @Override
  public Optional<String> broken(MappingFile file, MappingTrial trial) throws Refused {
    if (!file.hasHeader()) {
      return Optional.empty();
    }
    List<Integer> places =
        new ArrayList<>(IntStream.range(0, file.columns().size()).boxed().toList());
    Collections.reverse(places);
    ReadAlike plain = ReadAlike.to(file, trial);
    Optional<String> reversed = plain.differs(file.inOrder(places), FileForm.plain());
    Collections.rotate(places, 1);
    return reversed.isPresent() ? reversed : plain.differs(file.inOrder(places), FileForm.plain());
  }
}
