package dev.muster.mappingkit;

import java.util.Optional;

/** What must hold for every file of a spec. */
interface Law {

  /** What the law is called. */
  String name();

  /** Answers how a file breaks the law, for people. */
  Optional<String> broken(MappingFile file, MappingTrial trial) throws MappingTrial.Refused;
}
