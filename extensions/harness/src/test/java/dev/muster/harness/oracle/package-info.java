/** Workloads by seed, and what they come to, said without any code of the importer. */
package dev.muster.harness.oracle;
