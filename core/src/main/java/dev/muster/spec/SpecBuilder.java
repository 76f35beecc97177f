package dev.muster.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * What the builders of all specs have in common. Not safe for use by several threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class SpecBuilder<B extends SpecBuilder<B>>
    permits PeopleSpec.Builder, EventSpec.Builder {

  private FileRules file = FileRules.standard();
  private final List<Column> columns = new ArrayList<>();

  SpecBuilder() {}

  abstract B self();

  FileRules file() {
    return file;
  }

  List<Column> columns() {
    return columns;
  }

  B file(FileRules rules) {
    file = rules;
    return self();
  }

  /** Adds a column. */
  public B column(Column column) {
    columns.add(column);
    return self();
  }

  /** Adds columns. */
  public B columns(List<Column> more) {
    columns.addAll(more);
    return self();
  }

  /** Adds the column of a unique identifier, headed by its scheme. */
  public B identifier(String scheme) {
    return column(Column.identifier(scheme));
  }

  /** Adds the column of a unique identifier, under a header. */
  public B identifier(String scheme, String header) {
    return column(Column.identifier(scheme).from(header));
  }

  /** How the file's bytes spell records; {@link Dialect#standard()} by default. */
  public B dialect(Dialect dialect) {
    return file(file.with(dialect));
  }

  /** What is found out about the file before the run; {@link Detection#NONE} by default. */
  public B detection(Detection rule) {
    return file(file.with(rule));
  }

  /** What the file may hold; {@link Limits#standard()} by default. */
  public B limits(Limits limits) {
    return file(file.with(limits));
  }

  /** What a blank cell does unless its column says otherwise; {@link BlankCell#KEEP} by default. */
  public B blankCells(BlankCell rule) {
    return file(file.with(rule));
  }

  /** What becomes of columns not named; {@link SurplusColumns#SKIP} by default. */
  public B surplusColumns(SurplusColumns rule) {
    return file(file.with(rule));
  }

  /** How headers are compared; {@link HeaderMatch#EXACT} by default. */
  public B headerMatch(HeaderMatch rule) {
    return file(file.with(rule));
  }
}
