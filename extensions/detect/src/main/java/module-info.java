/** Guesses the charset of files that are not UTF-8. */
module dev.muster.detect {
  requires transitive dev.muster;
  requires static transitive org.jspecify;
  requires com.github.albfernandez.juniversalchardet;

  exports dev.muster.detect;
}
