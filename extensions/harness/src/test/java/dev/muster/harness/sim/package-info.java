/**
 * Faults in one process: each call of a port is a numbered point at which it can fail in many ways,
 * alone or by the dice of a seed. Start at {@link dev.muster.harness.sim.FaultPoints} and {@link
 * dev.muster.harness.sim.Scenario}.
 */
@NullMarked
package dev.muster.harness.sim;

import org.jspecify.annotations.NullMarked;
