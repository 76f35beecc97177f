package dev.muster.harness.sim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the harness against whatever importer is on the class path, until something fails, and
 * prints what that was. A program of its own, so that an importer that hangs can be stopped.
 */
final class Checkup {

  private static final Logger IMPORTER = Logger.getLogger("dev.muster");

  private Checkup() {}

  /** A part of the harness. */
  @FunctionalInterface
  private interface Part {

    void run() throws Exception;
  }

  /** Prints the part that failed; nothing if none did. */
  public static void main(String[] arguments) throws Exception {
    IMPORTER.setLevel(Level.OFF);
    for (Map.Entry<String, Part> part : parts().entrySet()) {
      try {
        part.getValue().run();
      } catch (AssertionError | RuntimeException e) {
        String why = e.toString().strip().replaceAll("\\s+", " ");
        System.out.println(part.getKey() + "\t" + why.substring(0, Math.min(300, why.length())));
        return;
      }
    }
  }

  private static Map<String, Part> parts() {
    FaultPointsTest points = new FaultPointsTest();
    ResumePositionsTest positions = new ResumePositionsTest();
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("a changed file", positions::aFileThatChangedIsRefused);
    parts.put("places in bytes", positions::placesAreInBytes);
    parts.put("a seed of the simulator", new SimulatorTest()::everySeedEndsWell);
    parts.put("a limit of rejected rows", positions::aLimitOfRejectedRowsLosesNoRow);
    parts.put("a poisoned row", positions::poisonIsIsolatedWhereverItStands);
    for (PositionLoads file : PositionLoads.values()) {
      parts.put("a resume position, " + file, () -> positions.diesWhileARowIsValidated(file));
    }
    parts.put("a new campaign", points::aCampaignThatIsNewAfterACrashStartsForNobody);
    parts.put("a fault point, people", points::anImportOfPeopleSurvivesAnySingleFault);
    parts.put("a fault point, caps", points::capsAndWindowsSurviveAnySingleFault);
    parts.put("a fault point, undo", points::anUndoSurvivesAnySingleFault);
    parts.put("a fault point, events", points::anImportOfEventsSurvivesAnySingleFault);
    parts.put(
        "a fault point, keyless",
        points::anEngineThatIgnoresKeysIsNotCalledTwiceUnlessThatIsChosen);
    return parts;
  }
}
