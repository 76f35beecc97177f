package dev.muster.internal.map;

/** Puts the text of one column's cell into the draft of its row. */
interface CellMapper {

  void map(String text, RowDraft draft);
}
