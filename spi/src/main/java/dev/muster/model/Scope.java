package dev.muster.model;

/**
 * On whose behalf a port is called. Every call carries a scope, and every key that a port keeps
 * includes its tenant.
 *
 * <p>Immutable.
 *
 * @param tenant the host's customer whose data this is
 * @param importId the import, unique within its tenant; it is the import's idempotency key
 * @param actor who started the import, in the host's own words
 */
public record Scope(String tenant, String importId, String actor) {

  public Scope {
    Checks.notBlank("tenant", tenant);
    Checks.notBlank("importId", importId);
    Checks.notBlank("actor", actor);
  }
}
