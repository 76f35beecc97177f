package dev.muster.mappingkit;

import java.util.Optional;

/** What must hold for every file of a spec. */
interface Law {

  /** What the law is called. */
  String name();

  /** Of how many files one is enough, where trying is dear. */
  default int oneOf() {
    return 1;
  }

  /** Answers how a file breaks the law, for people. */
  Optional<String> broken(MappingFile file, MappingTrial trial) throws MappingTrial.Refused;
}
