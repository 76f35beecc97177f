/** The values that cross the border of the importer, and the ports that a host implements. */
module dev.muster.spi {
  requires static transitive org.jspecify;

  exports dev.muster.model;
  exports dev.muster.spi;
}
