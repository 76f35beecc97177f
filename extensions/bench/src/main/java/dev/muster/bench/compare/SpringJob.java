package dev.muster.bench.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.skip.AlwaysSkipItemSkipPolicy;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileParseException;
import org.springframework.batch.infrastructure.item.file.LineMapper;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * By Spring Batch, set up kindly: no job tables, no saved state, one kept connection, rows mapped
 * by hand while they are read, so that a bad one rolls nothing back.
 */
final class SpringJob {

  private static final int CHUNK = 1_000;

  private final Task task;
  private final JobRepository repository = new ResourcelessJobRepository();

  private SpringJob(Task task) {
    this.task = task;
  }

  static Done run(Task task) throws Exception {
    return new SpringJob(task).run();
  }

  private Done run() throws Exception {
    SingleConnectionDataSource source = new SingleConnectionDataSource(task.url(), true);
    try (BufferedWriter errors = Files.newBufferedWriter(task.errors(), StandardCharsets.UTF_8)) {
      Job job = new JobBuilder("import", repository).start(step(source, errors)).build();
      TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
      operator.setJobRepository(repository);
      operator.setJobRegistry(new MapJobRegistry());
      operator.afterPropertiesSet();
      JobExecution execution = operator.start(job, new JobParameters());
      if (!execution.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
        throw new IllegalStateException("the job failed: " + execution.getExitStatus());
      }
      StepExecution step = execution.getStepExecutions().iterator().next();
      return new Done(step.getWriteCount(), step.getReadSkipCount());
    } finally {
      source.destroy();
    }
  }

  private Step step(SingleConnectionDataSource source, BufferedWriter errors) {
    JdbcBatchItemWriter<Row> writer =
        new JdbcBatchItemWriterBuilder<Row>()
            .dataSource(source)
            .sql(task.statement())
            .itemPreparedStatementSetter(Row::bind)
            .assertUpdates(false)
            .build();
    writer.afterPropertiesSet();
    return new StepBuilder("rows", repository)
        .<Row, Row>chunk(CHUNK)
        .reader(reader())
        .writer(writer)
        .transactionManager(new JdbcTransactionManager(source))
        .faultTolerant()
        .skipPolicy(new AlwaysSkipItemSkipPolicy())
        .skipListener(errorFile(errors))
        .build();
  }

  private FlatFileItemReader<Row> reader() {
    DelimitedLineTokenizer tokenizer = new DelimitedLineTokenizer();
    LineMapper<Row> mapper =
        (line, number) -> task.kind().row(tokenizer.tokenize(line).getValues());
    return new FlatFileItemReaderBuilder<Row>()
        .saveState(false)
        .resource(new FileSystemResource(task.file()))
        .encoding("UTF-8")
        .linesToSkip(1)
        .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
        .lineMapper(mapper)
        .build();
  }

  private static SkipListener<Row, Row> errorFile(BufferedWriter errors) {
    return new SkipListener<>() {
      @Override
      public void onSkipInRead(Throwable cause) {
        if (cause instanceof FlatFileParseException parse) {
          try {
            errors.write(parse.getInput());
            errors.newLine();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    };
  }
}
