package dev.muster.preset.api;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.preset.CustomerIo;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.preset.Preset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A request to import a file, in the form of Customer.io's API (C90 to C92).
 *
 * <pre>{@code
 * {"import": {"name": "my upload", "data_file_url": "people.csv", "type": "people",
 *             "identifier": "id", "data_to_process": "all"}}
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param name of the import
 * @param description of the import, if there is one
 * @param dataFileUrl where the file is
 * @param type what its rows are
 * @param identifier by what rows find people; empty for objects only
 * @param objectType id of the type of objects; empty but for objects
 * @param process which rows are imported, by {@code data_to_process}
 */
public record CustomerIoRequest(
    String name,
    Optional<String> description,
    String dataFileUrl,
    Type type,
    Optional<PersonKey> identifier,
    Optional<String> objectType,
    Processed process) {

  /** What rows are. */
  public enum Type {
    /** People. */
    PEOPLE,
    /** Events. */
    EVENT,
    /** Objects of one type. */
    OBJECT,
    /** Relationships between people and objects. */
    RELATIONSHIP
  }

  public CustomerIoRequest {
    that(
        (type == Type.OBJECT) == identifier.isEmpty(),
        "identifier must be there for people, events and relationships, and only then");
    that(
        (type == Type.OBJECT) == objectType.isPresent(),
        "object_type_id must be there for objects, and only then");
    that(
        type == Type.RELATIONSHIP || identifier.filter(key -> key == PersonKey.CIO_ID).isEmpty(),
        "identifier must be id or email, was cio_id");
    that(
        type == Type.PEOPLE || type == Type.OBJECT || process != Processed.ONLY_NEW,
        "data_to_process must be all or only_existing, was only_new");
  }

  /**
   * Answers the request that a JSON text makes.
   *
   * @throws IllegalArgumentException if it is not JSON, has an unknown field, or lacks one; the
   *     message names the field's path
   */
  public static CustomerIoRequest fromJson(String json) {
    return Json.object("request", json)
        .readBy(body -> body.object("import", CustomerIoRequest::read));
  }

  private static CustomerIoRequest read(JsonFields fields) {
    Optional<String> process = fields.optionalText("data_to_process");
    Optional<String> older = fields.optionalText("people_to_process");
    return new CustomerIoRequest(
        fields.text("name"),
        fields.optionalText("description"),
        fields.text("data_file_url"),
        constant(Type.class, "type", fields.text("type")),
        fields
            .optionalText("identifier")
            .map(text -> constant(PersonKey.class, "identifier", text)),
        fields.optionalText("object_type_id"),
        process
            .or(() -> older)
            .map(text -> constant(Processed.class, "data_to_process", text))
            .orElse(Processed.ALL));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> lower(each).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + " must be one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(CustomerIoRequest::lower)
                            .toList()
                        + ", was "
                        + text));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Answers the preset of this request, under its name and description.
   *
   * @param workspace what identifies people, which the request does not say
   * @throws IllegalArgumentException if the request makes no sense in such a workspace
   */
  public Preset preset(Workspace workspace) {
    Preset preset = preset(workspace, identifier.orElse(PersonKey.ID)).named(name);
    return description.map(preset::described).orElse(preset);
  }

  private Preset preset(Workspace workspace, PersonKey key) {
    return switch (type) {
      case PEOPLE ->
          CustomerIo.people().workspace(workspace).keyedBy(key).process(process).preset();
      case EVENT -> CustomerIo.events().workspace(workspace).keyedBy(key).process(process).preset();
      case OBJECT -> CustomerIo.objects(objectType.orElseThrow()).process(process).preset();
      case RELATIONSHIP -> CustomerIo.relationships().workspace(workspace).keyedBy(key).preset();
    };
  }

  private static void that(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
