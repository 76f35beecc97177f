/** Generated files and histories, and the laws of an import to hold them against. */
module dev.muster.mappingkit {
  requires transitive dev.muster;
  requires transitive dev.muster.testkit;
  requires transitive net.jqwik.api;
  requires org.assertj.core;
  requires static transitive org.jspecify;

  exports dev.muster.mappingkit;
}
