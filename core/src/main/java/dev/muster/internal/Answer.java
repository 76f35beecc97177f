package dev.muster.internal;

import dev.muster.internal.overlay.Asked;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import java.util.Set;

/**
 * What the store said of some rows.
 *
 * @param asked whom and what the rows mean
 * @param events the keys of their events
 * @param found what is there
 * @param known those of the keys that are taken
 */
record Answer(Asked asked, Set<EventKey> events, Found found, Set<EventKey> known) {}
