package dev.muster.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much to generate, and from which seed. */
@SuppressWarnings("NullAway.Init")
final class GenerateOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--rows",
      required = true,
      paramLabel = "N",
      description = "How many rows, the header not counted.")
  private long rows;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "The same seed gives the same file.")
  private long seed;

  @Option(
      names = "--errors",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of damaged rows, from 0 to 1; 0 by default.")
  private double errors;

  /**
   * Answers what was asked for.
   *
   * @throws ParameterException if an option is out of its range
   */
  Assignment assignment() {
    that(rows >= 0, "--rows must be at least 0, was " + rows);
    that(errors >= 0 && errors <= 1, "--errors must be from 0 to 1, was " + errors);
    return new Assignment(rows, seed, errors);
  }

  /**
   * What to generate.
   *
   * @param rows how many
   * @param seed of all chance
   * @param errors share of rows that are damaged
   */
  record Assignment(long rows, long seed, double errors) {}

  void that(boolean holds, String rule) {
    if (!holds) {
      throw new ParameterException(mixee.commandLine(), rule);
    }
  }
}
