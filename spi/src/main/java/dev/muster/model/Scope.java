package dev.muster.model;

/**
 * On whose behalf a call is made. Every call to a port carries one, and every key that a port keeps
 * includes the tenant.
 *
 * <p>Immutable.
 *
 * @param tenant the host's customer whose data this is
 * @param importId the import, unique within its tenant; also its idempotency key
 * @param actor who started it, a word of the host's
 */
public record Scope(String tenant, String importId, String actor) {}
