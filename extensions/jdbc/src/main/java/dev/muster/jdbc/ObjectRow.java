package dev.muster.jdbc;

import dev.muster.model.ObjectId;

/** An object's row. */
record ObjectRow(ObjectId id, ThingRow thing) {}
