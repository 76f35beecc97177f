package dev.muster.bench.compare;

/**
 * One import of one variant, from the start of its process to its end.
 *
 * @param kind of the file
 * @param phase which file met what
 * @param variant who imported
 * @param rows of the file
 * @param round counted from 1
 * @param wallSeconds from the start of the process to its end
 * @param serverSeconds processor time of the database server; 0 if it has no process of its own
 * @param failed whether it ended without having imported everything
 * @param load average of the machine at its end, itself included
 * @param measured what the process said
 */
record Sample(
    Kind kind,
    Phase phase,
    Variant variant,
    long rows,
    int round,
    double wallSeconds,
    double serverSeconds,
    boolean failed,
    double load,
    Measured measured) {}
