package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import java.util.Optional;

/** Charset, byte order mark, line ends and quotes change nothing. */
record FormLaw() implements Law {

  @Override
  public String name() {
    return "stable under encoding and line ends";
  }

  @Override
  public int oneOf() {
    return 10;
  }

  @Override
  public Optional<String> broken(MappingFile file, MappingTrial trial) throws Refused {
    ReadAlike plain = ReadAlike.to(file, trial);
    for (FileForm form : FileForm.all()) {
      if (form.holds(file.toString())) {
        Optional<String> differs = plain.differs(file, form);
        if (differs.isPresent()) {
          return differs.map(text -> "in the form " + form + " " + text);
        }
      }
    }
    return Optional.empty();
  }
}
