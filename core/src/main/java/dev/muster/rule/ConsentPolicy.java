package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.model.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says whether an import may subscribe a person again who has unsubscribed. {@link #tightenOnly}
 * without a field is the importer's default: it knows no attribute that says so, and changes
 * nothing.
 *
 * <p>A person whom the import creates has not unsubscribed from anything before the row that makes
 * the person; a row may unsubscribe anybody.
 *
 * <p>Immutable.
 *
 * @param resubscription what becomes of a change that would subscribe a person again
 * @param fields that say from what a person has unsubscribed
 */
public record ConsentPolicy(Resubscription resubscription, List<ConsentField> fields) {

  public ConsentPolicy {
    fields = List.copyOf(fields);
  }

  /** Nobody is subscribed again: such a change is not made, and its row has a warning. */
  public static ConsentPolicy tightenOnly(ConsentField... fields) {
    return new ConsentPolicy(Resubscription.REFUSE_CHANGE, List.of(fields));
  }

  /** Nobody is subscribed again: a row that would is rejected. */
  public static ConsentPolicy tightenOrReject(ConsentField... fields) {
    return new ConsentPolicy(Resubscription.REJECT_ROW, List.of(fields));
  }

  /** The file decides, as it does with the vendors; a row that subscribes again has a warning. */
  public static ConsentPolicy asVendor(ConsentField... fields) {
    return new ConsentPolicy(Resubscription.APPLY, List.of(fields));
  }

  /** Whether a change at a path may be one of consent. */
  public boolean concerns(Path path) {
    return fields.stream().anyMatch(field -> field.touches(path));
  }

  /** Whether a change would subscribe a person again who has unsubscribed. */
  public boolean isTakenBack(Path path, Optional<Object> before, Optional<Object> after) {
    return fields.stream().anyMatch(field -> field.isTakenBack(path, before, after));
  }

  /** Describes the rule; equal descriptions mean equal answers. */
  public String describe() {
    return resubscription + Json.compact(fields.stream().map(ConsentField::describe).toList());
  }
}
