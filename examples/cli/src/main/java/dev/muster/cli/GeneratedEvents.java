package dev.muster.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What generated people did.
 *
 * @param people how many they are
 */
record GeneratedEvents(long people) implements GeneratedFile.Content {

  private static final List<String> NAMES =
      List.of("Signs in", "Views product", "Adds to cart", "Completes checkout");
  private static final List<String> PRODUCTS =
      List.of("yellow shirt", "green shirt", "red hat", "café au lait, \"grande\"");
  private static final Instant FIRST = Instant.parse("2025-10-01T00:00:00Z");
  private static final long APART_FROM_PEOPLE = 0x5EED;
  private static final int NINETY_DAYS = 90 * 86_400;

  private static final List<GeneratedFile.Damage> DAMAGES =
      List.of(
          cells -> cells.set(0, "nobody@example.org"),
          cells -> cells.set(0, ""),
          cells -> cells.set(1, ""),
          cells -> cells.set(2, "2025-13-01T00:00:00Z"),
          cells -> cells.set(2, "2025-10-01 12:00"),
          cells -> cells.set(4, "12,50"),
          cells -> cells.remove(5),
          cells -> cells.set(3, "the \"red\" hat"));

  @Override
  public List<String> header() {
    return List.of("email", "event", "time", "product", "amount", "quantity");
  }

  @Override
  public List<String> row(long seed, long number) {
    SplittableRandom chance = GeneratedFile.chance(seed ^ APART_FROM_PEOPLE, number);
    return List.of(
        GeneratedPeople.email(seed, chance.nextLong(people)),
        GeneratedFile.oneOf(chance, NAMES),
        time(chance),
        GeneratedFile.oneOf(chance, PRODUCTS),
        String.format(Locale.ROOT, "%d.%02d", chance.nextInt(300), chance.nextInt(100)),
        String.valueOf(1 + chance.nextInt(9)));
  }

  @Override
  public List<GeneratedFile.Damage> damages() {
    return DAMAGES;
  }

  private static String time(SplittableRandom chance) {
    return FIRST
        .plusSeconds(chance.nextInt(NINETY_DAYS))
        .atOffset(ZoneOffset.ofHours(chance.nextInt(-8, 11)))
        .toString();
  }
}
