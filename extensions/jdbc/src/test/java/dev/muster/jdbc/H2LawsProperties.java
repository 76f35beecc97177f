package dev.muster.jdbc;

/** The laws of an import over an H2 file. */
class H2LawsProperties extends StoreLaws {

  H2LawsProperties() {
    super(TestDatabase.H2);
  }
}
