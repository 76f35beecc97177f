package dev.muster.jdbc;

import dev.muster.model.TriggerIntent;

/**
 * An intent that is due and that the host has on lease.
 *
 * <p>Immutable.
 *
 * @param tenant whose
 * @param importId the import that decided it
 * @param intent what to start, for whom
 */
public record Leased(String tenant, String importId, TriggerIntent intent) {}
