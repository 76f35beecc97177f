package dev.muster.internal.plan;

import dev.muster.model.TriggerIntent;
import dev.muster.report.RowOutcome;
import java.util.List;

/**
 * What one row comes to, if its batch is kept.
 *
 * @param outcome how its way ends
 * @param intents the campaigns that it starts
 */
public record PlannedRow(RowOutcome outcome, List<TriggerIntent> intents) {}
