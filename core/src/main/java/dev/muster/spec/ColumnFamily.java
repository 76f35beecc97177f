package dev.muster.spec;

import dev.muster.model.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Columns whose headers follow a pattern, such as {@code {event}.properties.{name}}: each header of
 * the file that fits, and that no column of the spec has, makes a column of the template, in whose
 * role names the placeholders stand for what they matched.
 *
 * <p>A placeholder is a word of ASCII letters in braces. It matches one character or more, as few
 * as can be, but for one at the end, which matches the rest.
 *
 * <p>Immutable.
 *
 * @param template a column with placeholders in its header, and each of them in the names of its
 *     role; optional, without aliases and constants
 */
public record ColumnFamily(Column template) {

  public ColumnFamily {
    Checks.that(template.aliases().isEmpty(), "a family must not have aliases");
    Checks.that(template.cells().constant().isEmpty(), "a family must not be constant");
    Checks.that(
        template.presence() == Presence.OPTIONAL,
        "presence of a family must be OPTIONAL, was " + template.presence());
    HeaderPattern pattern = HeaderPattern.of(template.header());
    String names = String.join("\n", names(template.role()));
    for (String placeholder : pattern.placeholders()) {
      Checks.that(
          names.contains(placeholder),
          "placeholder " + placeholder + " must stand in the names of the family's role");
    }
  }

  /** Answers the family of a column with placeholders, which a file may lack. */
  public static ColumnFamily of(Column template) {
    return new ColumnFamily(template.optional());
  }

  /** Answers the column of a header, if it fits. */
  public Optional<Column> column(String header) {
    return HeaderPattern.of(template.header())
        .match(header)
        .map(found -> template.with(role(template.role(), text -> filled(text, found))))
        .map(column -> column.from(header));
  }

  /** In one pass, so that what was matched is never taken for a placeholder. */
  private static String filled(String text, Map<String, String> found) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int here = at;
      Optional<String> placeholder =
          found.keySet().stream().filter(each -> text.startsWith(each, here)).findFirst();
      filled.append(placeholder.map(found::get).orElse(text.substring(at, at + 1)));
      at += placeholder.map(String::length).orElse(1);
    }
    return filled.toString();
  }

  private static List<String> names(ColumnRole role) {
    if (role instanceof ColumnRole.Attribute attribute) {
      return attribute.path().names();
    }
    if (role instanceof ColumnRole.Property property) {
      return List.of(property.name());
    }
    if (role instanceof ColumnRole.EventProperty property) {
      return List.of(property.event(), property.name());
    }
    if (role instanceof ColumnRole.EventTotal total) {
      return List.of(total.event());
    }
    return List.of();
  }

  private static ColumnRole role(ColumnRole role, UnaryOperator<String> filled) {
    if (role instanceof ColumnRole.Attribute attribute) {
      return new ColumnRole.Attribute(
          Path.of(attribute.path().names().stream().map(filled).toList()));
    }
    if (role instanceof ColumnRole.Property property) {
      return new ColumnRole.Property(filled.apply(property.name()));
    }
    if (role instanceof ColumnRole.EventProperty property) {
      return new ColumnRole.EventProperty(
          filled.apply(property.event()), filled.apply(property.name()));
    }
    return role instanceof ColumnRole.EventTotal total
        ? new ColumnRole.EventTotal(filled.apply(total.event()), total.part())
        : role;
  }
}
