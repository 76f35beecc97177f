/**
 * Contacts, journal and outbox in a relational database: H2 or PostgreSQL.
 *
 * <p>Start at {@link dev.muster.jdbc.JdbcContactStore}; a host with tables of its own starts at
 * {@link dev.muster.jdbc.JdbcJournal#journaled}. Imports {@code dev.muster.model}, {@code
 * dev.muster.spi}, the JDK and Jackson's streaming core.
 */
@NullMarked
package dev.muster.jdbc;

import org.jspecify.annotations.NullMarked;
