/** The importer: from bytes to a contact store and a campaign engine. */
module dev.muster {
  requires transitive dev.muster.spi;
  requires static transitive org.jspecify;
  requires org.apache.commons.csv;
  requires com.fasterxml.jackson.databind;
  requires com.sanctionco.jmail;
  requires org.threeten.extra;

  exports dev.muster;
  exports dev.muster.files;
  exports dev.muster.preset;
  exports dev.muster.preset.api;
  exports dev.muster.report;
  exports dev.muster.row;
  exports dev.muster.rule;
  exports dev.muster.spec;
}
