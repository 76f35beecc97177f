/** A journaled contact store, a journal and an outbox engine over H2 and PostgreSQL. */
module dev.muster.jdbc {
  requires transitive dev.muster.spi;
  requires transitive java.sql;
  requires com.fasterxml.jackson.core;
  requires static org.postgresql.jdbc;
  requires static transitive org.jspecify;

  exports dev.muster.jdbc;
}
