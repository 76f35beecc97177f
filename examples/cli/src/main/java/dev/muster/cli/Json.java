package dev.muster.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON files in, JSON lines and pages out. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final ObjectWriter PAGE = MAPPER.writer(printer());

  private Json() {}

  /** Answers what a file holds. */
  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw CommandFailedException.refused(
          file
              + " must be JSON, was not at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr());
    } catch (IOException e) {
      throw CommandFailedException.unreadable(file, e);
    }
  }

  /** Answers what a text holds. */
  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a tree on one line, with blanks where people put them. */
  static String spaced(JsonNode tree) {
    if (tree.isObject()) {
      return tree.properties().stream()
          .map(field -> line(field.getKey()) + ": " + spaced(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return tree.isArray()
        ? StreamSupport.stream(tree.spliterator(), false)
            .map(Json::spaced)
            .collect(Collectors.joining(", ", "[", "]"))
        : line(tree);
  }

  /** Answers a value on one line. */
  static String line(Object value) {
    return write(MAPPER.writer(), value);
  }

  /** Answers a value on as many lines as it is easy to read on. */
  static String page(Object value) {
    return write(PAGE, value);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same line ends on every machine. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
