package dev.muster.cli;

import dev.muster.preset.Preset;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.SpecDescription;
import dev.muster.spec.SpecTemplate;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster template}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "template",
    description = "Writes a small CSV file of the kind that a spec describes, for people to fill.",
    mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC.json",
      description = "The spec: {\"spec\": …, \"rules\": …}.")
  private Optional<Path> specFile = Optional.empty();

  @Mixin private PresetChoice choice;

  @Option(
      names = "--describe",
      description = "Describes in Markdown what such a file must look like instead.")
  private boolean describe;

  @Override
  public Integer call() {
    CsvImportSpec spec = preset().spec();
    PrintWriter out = command.commandLine().getOut();
    if (describe) {
      out.print(SpecDescription.of(spec).markdown());
    } else {
      write(SpecTemplate.of(spec), spec.file().dialect().charset());
    }
    out.flush();
    return Exit.FINE;
  }

  private Preset preset() {
    if (specFile.isEmpty() && !choice.isMade()) {
      throw CommandFailedException.misuse("SPEC.json or --preset must be given");
    }
    specFile.ifPresent(SourceFile::check);
    return specFile.map(SpecFile::read).map(choice::own).orElseGet(choice::preset);
  }

  private void write(SpecTemplate template, Charset charset) {
    command.commandLine().getOut().print(template.text());
    if (!Arrays.equals(bytes(template), template.text().getBytes(StandardCharsets.UTF_8))) {
      Complaints.complain(
          command.commandLine().getErr(),
          "the spec asks for " + charset.name() + ", and this is UTF-8: convert the file");
    }
  }

  private byte[] bytes(SpecTemplate template) {
    try {
      return template.bytes();
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.refused(specFile.map(Path::toString).orElse("the preset"), e);
    }
  }
}
