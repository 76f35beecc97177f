package dev.muster.model;

/**
 * One thing for the store to do, whole or not at all. What was read before it was planned is
 * checked when it is written.
 */
public sealed interface Write
    permits ContactWrite, ContactRemoval, ObjectWrite, ObjectRemoval, LinkWrite, LinkRemoval {}
