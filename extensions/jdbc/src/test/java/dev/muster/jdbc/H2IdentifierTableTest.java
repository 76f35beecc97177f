package dev.muster.jdbc;

class H2IdentifierTableTest extends IdentifierTableTest {

  H2IdentifierTableTest() {
    super(TestDatabase.H2);
  }
}
