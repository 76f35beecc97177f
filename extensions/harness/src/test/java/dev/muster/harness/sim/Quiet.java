package dev.muster.harness.sim;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Silences the importer, which rightly warns of each of many thousand faults. */
final class Quiet implements BeforeAllCallback, AfterAllCallback {

  private final Logger importer = Logger.getLogger("dev.muster");

  @Override
  public void beforeAll(ExtensionContext context) {
    importer.setLevel(Level.OFF);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    importer.setLevel(null);
  }
}
