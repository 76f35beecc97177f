package dev.muster.internal.files;

import dev.muster.model.Path;
import dev.muster.spec.CsvImportSpec;
import java.util.List;

/**
 * What the file that is imported looks like, as far as the files that come back must look alike.
 *
 * @param spec by which it is imported, and by which they are
 * @param columns of the file; their numbers if it has no header
 * @param fields that the columns fill and that may be shown, in their order
 */
public record FileShape(CsvImportSpec spec, List<String> columns, List<Path> fields) {

  char delimiter() {
    return spec.file().dialect().delimiter();
  }
}
