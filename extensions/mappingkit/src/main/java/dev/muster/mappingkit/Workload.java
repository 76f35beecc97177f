package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.spec.CsvImportSpec;
import java.util.List;

/**
 * A kind of generated files, small enough that rows meet the same people again and again.
 *
 * <p>Immutable.
 *
 * @param spec that the files are imported by
 * @param file the file
 * @param everybody every identifier that a file of this kind may hold
 * @param expected what a model of the import says of the file
 */
public record Workload(
    CsvImportSpec spec, CsvFile file, List<Identifier> everybody, Expected expected) {

  public Workload {
    everybody = List.copyOf(everybody);
  }
}
