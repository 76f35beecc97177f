/**
 * What a host needs to test its side of the ports, and what the importer is tested against.
 *
 * <p>Contract suites, abstract JUnit classes with one test for each numbered promise: start at
 * {@link dev.muster.testkit.ContactStoreContract}. Fakes that keep everything in memory and catch
 * misuse by their caller with an {@link AssertionError}: start at {@link
 * dev.muster.testkit.InMemoryContactStore}. Imports {@code dev.muster.model}, {@code
 * dev.muster.spi}, JUnit and AssertJ only.
 */
@NullMarked
package dev.muster.testkit;

import org.jspecify.annotations.NullMarked;
