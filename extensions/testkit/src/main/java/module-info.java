/** Contract suites for the ports, and in-memory fakes that catch misuse by their caller. */
module dev.muster.testkit {
  requires transitive dev.muster.spi;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;
  requires static transitive org.jspecify;

  exports dev.muster.testkit;

  opens dev.muster.testkit to
      org.junit.platform.commons;
}
