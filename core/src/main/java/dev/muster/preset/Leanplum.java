package dev.muster.preset;

import dev.muster.spec.UnknownPeople;
import java.util.List;

/**
 * The CSV imports of Leanplum. Stateless.
 *
 * @see #events()
 * @see #totals()
 */
public final class Leanplum {

  static final String CREATE = "create-disposition";

  /** What becomes of rows of people whom the store does not have (L10). */
  public enum CreateDisposition {
    /** They are created. */
    CREATE_IF_NEEDED(UnknownPeople.CREATE),
    /** Their rows are passed over. */
    CREATE_NEVER(UnknownPeople.SKIP);

    private final UnknownPeople unknown;

    CreateDisposition(UnknownPeople unknown) {
      this.unknown = unknown;
    }

    UnknownPeople unknown() {
      return unknown;
    }
  }

  private Leanplum() {}

  /** Answers the import of events, one in each row. */
  public static LeanplumEvents events() {
    return LeanplumEvents.standard();
  }

  /** Answers the import of what people did in sum. */
  public static LeanplumTotals totals() {
    return LeanplumTotals.standard();
  }

  static PresetOption createOption() {
    return PresetOption.choice(
        CREATE, CreateDisposition.CREATE_IF_NEEDED, "what becomes of unknown people");
  }

  static List<PresetKind> kinds() {
    return List.of(LeanplumEvents.kind(), LeanplumTotals.kind());
  }
}
