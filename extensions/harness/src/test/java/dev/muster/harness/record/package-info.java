/**
 * What outlives a process that is killed: an engine and a notifier that write to files, and dumps.
 */
package dev.muster.harness.record;
