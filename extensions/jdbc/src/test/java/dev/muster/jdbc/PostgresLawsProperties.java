package dev.muster.jdbc;

/** The laws of an import over a PostgreSQL server. */
class PostgresLawsProperties extends StoreLaws {

  PostgresLawsProperties() {
    super(TestDatabase.POSTGRESQL);
  }
}
