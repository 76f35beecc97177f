package dev.muster.internal;

import dev.muster.internal.map.RowMapper;
import dev.muster.internal.validate.FileChecks;
import dev.muster.internal.validate.RowValidation;

/**
 * Steps 2 and 3 of one file.
 *
 * @param mapper of its rows
 * @param file looks at all mapped rows together
 * @param validation of each alone
 * @param names are held against the catalog
 * @param watcher sees them
 */
record RowSteps(
    RowMapper mapper,
    FileChecks file,
    RowValidation validation,
    NameCheck names,
    FileWatcher watcher) {}
