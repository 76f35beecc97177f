package dev.muster.report;

import dev.muster.model.Occurrence;
import dev.muster.rule.TriggerVerdict;

/**
 * What was decided about one campaign for one row.
 *
 * <p>Immutable.
 *
 * @param campaign the campaign's name
 * @param occurrence what it listens to
 * @param verdict whether it starts, when, or why not
 */
public record TriggerOutcome(String campaign, Occurrence occurrence, TriggerVerdict verdict) {}
