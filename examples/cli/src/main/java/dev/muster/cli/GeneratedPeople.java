package dev.muster.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** People whom nobody knows. */
final class GeneratedPeople implements GeneratedFile.Content {

  private static final List<String> FIRST_NAMES =
      List.of(
          "Ana", "Zoë", "Łukasz", "Søren", "Ольга", "李", "Nguyễn", "José", "Amélie", "Björn",
          "Chloé", "Daniel", "Efua", "Fatma", "Gökçe", "Hana", "Ivan", "Jürgen", "Kofi", "Lea");
  private static final List<String> LAST_NAMES =
      List.of(
          "O'Neill",
          "Müller",
          "de la Cruz",
          "Ångström",
          "Петрова",
          "陈",
          "Gómez",
          "Dvořák",
          "Smith",
          "Yıldız");
  private static final List<String> COUNTRIES =
      List.of("DE", "FR", "BR", "JP", "NG", "US", "VN", "PL", "TR", "MX");
  private static final List<String> PLANS = List.of("free", "basic", "pro", "team");
  private static final List<String> REMARKS =
      List.of(
          "likes \"blue\", not green",
          "first line\nsecond line",
          "calls twice, writes \"never\"\nsays \"soon\"",
          "½ price, see\n\nnote");
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
  private static final Instant FIRST_SEEN = Instant.parse("2025-01-01T00:00:00Z");

  private static final List<GeneratedFile.Damage> DAMAGES =
      List.of(
          cells -> cells.set(0, "not-an-address"),
          cells -> cells.subList(0, 2).replaceAll(cell -> ""),
          cells -> cells.set(5, "platinum"),
          cells -> cells.set(6, "2023-02-30"),
          cells -> cells.set(7, "yesterday at noon"),
          cells -> cells.set(8, "1 234.50 EUR"),
          cells -> cells.set(9, "perhaps"),
          cells -> cells.remove(11),
          cells -> cells.add("one cell too many"),
          GeneratedPeople::breakQuotes);

  @Override
  public List<String> header() {
    return List.of(
        "email",
        "id",
        "first_name",
        "last_name",
        "country",
        "plan",
        "signed_up",
        "last_seen",
        "balance",
        "newsletter",
        "visits",
        "remark");
  }

  @Override
  public List<String> row(long seed, long number) {
    SplittableRandom chance = GeneratedFile.chance(seed, number);
    String id = id(chance);
    return List.of(
        email(id),
        id,
        GeneratedFile.oneOf(chance, FIRST_NAMES),
        GeneratedFile.oneOf(chance, LAST_NAMES),
        GeneratedFile.oneOf(chance, COUNTRIES),
        GeneratedFile.oneOf(chance, PLANS),
        FIRST_DAY.plusDays(chance.nextInt(2_000)).toString(),
        FIRST_SEEN.plusSeconds(chance.nextInt(31_536_000)).toString(),
        String.format(Locale.ROOT, "%d.%02d", chance.nextInt(2_000), chance.nextInt(100)),
        String.valueOf(chance.nextBoolean()),
        String.valueOf(chance.nextInt(500)),
        chance.nextInt(10) == 0 ? GeneratedFile.oneOf(chance, REMARKS) : "");
  }

  @Override
  public List<GeneratedFile.Damage> damages() {
    return DAMAGES;
  }

  /** After broken quotes each line is a row of its own, so that the row must be one line. */
  private static void breakQuotes(List<String> cells) {
    cells.set(4, "\"D\"E");
    cells.set(11, "");
  }

  /** Answers a person's address without the rest of the row. */
  static String email(long seed, long number) {
    return email(id(GeneratedFile.chance(seed, number)));
  }

  /** A generator's first number is scattered, and differs for every state that it starts from. */
  private static String id(SplittableRandom chance) {
    return "u" + Long.toUnsignedString(chance.nextLong(), 36);
  }

  private static String email(String id) {
    return id + "@example.org";
  }
}
