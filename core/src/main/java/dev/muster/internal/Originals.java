package dev.muster.internal;

import dev.muster.internal.files.Original;
import dev.muster.internal.read.ReadRecord;

/** Whether rows carry what the file says of them: only if a file that is written wants it. */
enum Originals {
  KEPT,
  DROPPED;

  Original of(ReadRecord record) {
    return this == DROPPED
        ? Original.untold(record.sheetRow())
        : record.fold(
            clean -> new Original.Cells(clean.sheetRow(), clean.row().cells()),
            damaged -> new Original.Raw(damaged.sheetRow(), damaged.raw()));
  }
}
