/**
 * What known systems say of an import over their own interfaces, made of its outcomes and report.
 * Start at the system's own class. May import {@code preset}, {@code report}, {@code spec}, {@code
 * rule}, {@code row}, {@code model} and {@code internal.json}.
 */
@NullMarked
package dev.muster.preset.api;

import org.jspecify.annotations.NullMarked;
