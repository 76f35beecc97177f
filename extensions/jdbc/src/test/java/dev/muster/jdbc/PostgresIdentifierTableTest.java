package dev.muster.jdbc;

class PostgresIdentifierTableTest extends IdentifierTableTest {

  PostgresIdentifierTableTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
