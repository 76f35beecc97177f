package dev.muster.bench.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** By a loop as one writes it by hand: Commons CSV, a batch of upserts, a commit. */
final class LoopJob {

  private static final int BATCH = 1_000;

  private final Task task;
  private long imported;
  private long rejected;

  private LoopJob(Task task) {
    this.task = task;
  }

  static Done run(Task task) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(task.url())) {
      connection.setAutoCommit(false);
      return new LoopJob(task).run(connection);
    }
  }

  private Done run(Connection connection) throws IOException, SQLException {
    CSVFormat format = CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get();
    try (BufferedWriter errors = Files.newBufferedWriter(task.errors(), StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(errors, CSVFormat.RFC4180);
        CSVParser parser = CSVParser.parse(task.file(), StandardCharsets.UTF_8, format);
        PreparedStatement statement = connection.prepareStatement(task.statement())) {
      int pending = 0;
      for (CSVRecord record : parser) {
        if (add(record, statement, printer) && ++pending == BATCH) {
          write(connection, statement, pending);
          pending = 0;
        }
      }
      write(connection, statement, pending);
    }
    return new Done(imported, rejected);
  }

  private boolean add(CSVRecord record, PreparedStatement statement, CSVPrinter errors)
      throws IOException, SQLException {
    try {
      task.kind().row(record.values()).bind(statement);
      statement.addBatch();
      return true;
    } catch (BadRowException e) {
      rejected++;
      errors.printRecord(record);
      return false;
    }
  }

  private void write(Connection connection, PreparedStatement statement, int pending)
      throws SQLException {
    if (pending > 0) {
      statement.executeBatch();
      connection.commit();
      imported += pending;
    }
  }
}
