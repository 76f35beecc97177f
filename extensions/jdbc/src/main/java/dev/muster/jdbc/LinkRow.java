package dev.muster.jdbc;

import dev.muster.model.Link;

/** A link's row. */
record LinkRow(Link link, ThingRow thing) {}
