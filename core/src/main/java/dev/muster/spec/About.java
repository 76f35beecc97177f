package dev.muster.spec;

import java.util.Optional;

/**
 * What a spec is called, for people; it changes no result.
 *
 * <p>Immutable.
 *
 * @param name short, for lists
 * @param description of any length
 */
public record About(Optional<String> name, Optional<String> description) {

  private static final About NOTHING = new About(Optional.empty(), Optional.empty());

  public About {
    name.ifPresent(text -> Checks.notBlank("name", text));
    description.ifPresent(text -> Checks.notBlank("description", text));
  }

  /** Neither name nor description. */
  public static About nothing() {
    return NOTHING;
  }

  About withName(String text) {
    return new About(Optional.of(text), description);
  }

  About withDescription(String text) {
    return new About(name, Optional.of(text));
  }
}
