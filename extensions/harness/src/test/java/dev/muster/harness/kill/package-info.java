/** Real processes, killed, stopped, cut off and starved. */
package dev.muster.harness.kill;
