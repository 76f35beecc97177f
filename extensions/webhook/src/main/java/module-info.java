/** Hands intents to an HTTP endpoint. */
module dev.muster.webhook {
  requires transitive dev.muster.spi;
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires transitive java.net.http;

  exports dev.muster.webhook;
}
