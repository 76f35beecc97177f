/**
 * The imports of known systems, each a spec plus rules over the public API, as a user could have
 * written them. Start at {@link dev.muster.preset.Presets}, which knows them all by name, or at the
 * system's own class. May import {@code spec}, {@code rule}, {@code row}, {@code report} and {@code
 * model}.
 */
@NullMarked
package dev.muster.preset;

import org.jspecify.annotations.NullMarked;
