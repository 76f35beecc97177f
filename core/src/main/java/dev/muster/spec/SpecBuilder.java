package dev.muster.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * What the builders of all specs have in common. Not safe for use by several threads. Defaults:
 *
 * <ul>
 *   <li>{@link #name} and {@link #description}: none
 *   <li>{@link #dialect}: {@link Dialect#standard()}
 *   <li>{@link #detection}: {@link Detection#NONE}
 *   <li>{@link #limits}: {@link Limits#standard()}
 *   <li>{@link #blankCells}: {@link BlankCell#KEEP}
 *   <li>{@link #surplusColumns}: {@link SurplusColumns#SKIP}
 *   <li>{@link #family}: none
 * </ul>
 *
 * @param <S> what it builds
 * @param <B> the builder itself
 */
public abstract sealed class SpecBuilder<S extends CsvImportSpec, B extends SpecBuilder<S, B>>
    permits PersonSpecBuilder, ObjectSpec.Builder {

  private About about = About.nothing();
  private FileRules file = FileRules.standard();
  private final List<Column> columns = new ArrayList<>();

  SpecBuilder() {}

  abstract B self();

  /**
   * Answers the spec.
   *
   * @throws IllegalArgumentException if the columns contradict each other
   */
  public abstract S build();

  About about() {
    return about;
  }

  FileRules file() {
    return file;
  }

  List<Column> columns() {
    return columns;
  }

  /** Takes what all specs have from another one. */
  B like(CsvImportSpec other) {
    about = other.about();
    columns.addAll(other.columns());
    return file(other.file());
  }

  B file(FileRules rules) {
    file = rules;
    return self();
  }

  /** What the spec is called, for people. */
  public B name(String text) {
    about = about.withName(text);
    return self();
  }

  /** What the spec is for, for people. */
  public B description(String text) {
    about = about.withDescription(text);
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

  B columnsInstead(List<Column> others) {
    columns.clear();
    return columns(others);
  }

  /** Adds columns whose headers follow a pattern, see {@link ColumnFamily}. */
  public B family(Column template) {
    return file(file.withFamily(ColumnFamily.of(template)));
  }

  /** Adds a column to pass over without a warning. */
  public B skip(String header) {
    return column(Column.skip(header));
  }

  /** How the file's bytes spell records. */
  public B dialect(Dialect dialect) {
    return file(file.with(dialect));
  }

  /** What is found out about the file before the run. */
  public B detection(Detection rule) {
    return file(file.with(rule));
  }

  /** What the file may hold. */
  public B limits(Limits limits) {
    return file(file.with(limits));
  }

  /** What a blank cell does unless its column says otherwise. */
  public B blankCells(BlankCell rule) {
    return file(file.with(rule));
  }

  /** What becomes of columns that neither a column nor a family names. */
  public B surplusColumns(SurplusColumns rule) {
    return file(file.with(rule));
  }

  /** How headers are compared; {@link HeaderMatch#EXACT} by default. */
  public B headerMatch(HeaderMatch rule) {
    return file(file.with(rule));
  }
}
