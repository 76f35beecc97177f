package dev.muster.jdbc;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * An engine that keeps what it takes in a table, from which the host starts its campaigns when they
 * are due.
 *
 * <p>The host polls: it leases some intents, starts their campaigns, and acknowledges them. Several
 * pollers, in one process or in many, never hold the same intent at one time; a lease that ends
 * without an acknowledgement gives its intents back, so that each is started at least once. An
 * intent is kept under its key for ever, so that the key stays taken.
 *
 * <p>Safe for any number of threads. A fault of the database is a {@link DatabaseFailedException}.
 */
public final class JdbcOutbox implements CampaignEngine, AutoCloseable {

  private final Sessions sessions;
  private final Function<Occurrence, List<Campaign>> campaigns;

  private JdbcOutbox(Sessions sessions, Function<Occurrence, List<Campaign>> campaigns) {
    this.sessions = sessions;
    this.campaigns = campaigns;
  }

  /**
   * Answers an outbox in the data source's database.
   *
   * @param campaigns which campaigns listen to an occurrence
   */
  public static JdbcOutbox over(DataSource source, Function<Occurrence, List<Campaign>> campaigns) {
    return new JdbcOutbox(Sessions.over(source), campaigns);
  }

  /**
   * Answers an outbox at a JDBC URL, on connections of its own, which {@link #close} closes.
   *
   * @param jdbcUrl of H2 or PostgreSQL
   * @param campaigns which campaigns listen to an occurrence
   */
  public static JdbcOutbox open(String jdbcUrl, Function<Occurrence, List<Campaign>> campaigns) {
    return new JdbcOutbox(Sessions.to(jdbcUrl), campaigns);
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return campaigns.apply(occurrence);
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    return sessions.transact(
        connection -> new OutboxTable(connection, sessions.dialect()).take(scope, intents));
  }

  @Override
  public KeyUse keys() {
    return KeyUse.HONOURED;
  }

  /** Takes back the import's intents that were never leased. */
  @Override
  public int withdraw(Scope scope) {
    return sessions.transact(
        connection -> new OutboxTable(connection, sessions.dialect()).withdraw(scope));
  }

  /**
   * Leases intents that are due and that nobody else has on lease, those longest due first.
   *
   * @param max how many at most; at least 1
   * @param lease how long they are this caller's; longer than starting them takes
   * @param now the present instant
   */
  public List<Leased> lease(int max, Duration lease, Instant now) {
    if (max < 1) {
      throw new IllegalArgumentException("max must be at least 1, was " + max);
    }
    if (lease.isZero() || lease.isNegative()) {
      throw new IllegalArgumentException("lease must be positive, was " + lease);
    }
    return sessions.transact(
        connection ->
            new OutboxTable(connection, sessions.dialect())
                .lease(max, now.toEpochMilli(), now.plus(lease).toEpochMilli()));
  }

  /** Says that the campaigns of these intents have started; they are never leased again. */
  public void acknowledge(Collection<Leased> started) {
    sessions.transact(
        connection -> {
          new OutboxTable(connection, sessions.dialect()).acknowledge(started);
          return started;
        });
  }

  /** Closes the connections that are its own; a data source stays open. */
  @Override
  public void close() {
    sessions.close();
  }
}
