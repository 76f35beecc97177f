package dev.muster.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --now}. */
final class InstantOption implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "must be an instant like 2026-01-05T10:00:00Z, was \"" + text + "\"");
    }
  }
}
