/**
 * The main job as a command: {@code muster import}, and what helps beside it.
 *
 * <p>One command a class, named after it; start at {@link dev.muster.cli.Main}. Uses what Muster
 * offers to everybody, and nothing internal. Fields of commands are set by the parser, which the
 * compiler cannot see.
 */
@NullMarked
package dev.muster.cli;

import org.jspecify.annotations.NullMarked;
