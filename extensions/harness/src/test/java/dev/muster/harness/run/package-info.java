/** Imports in this process, over a store in memory: faults, cancels, replays, names. */
package dev.muster.harness.run;
