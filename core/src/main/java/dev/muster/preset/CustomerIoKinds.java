package dev.muster.preset;

import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.JsonCells;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.rule.Resubscription;
import java.util.List;

/** The presets of Customer.io by name, their options as texts. */
final class CustomerIoKinds {

  static final String PEOPLE = "customerio-people";
  static final String EVENTS = "customerio-events";
  static final String OBJECTS = "customerio-objects";
  static final String RELATIONSHIPS = "customerio-relationships";

  private static final PresetOption WORKSPACE =
      PresetOption.choice("workspace", Workspace.EMAIL_OR_ID, "What identifies people.");
  private static final PresetOption KEY =
      PresetOption.choice("key", PersonKey.ID, "By what rows find people.");
  private static final PresetOption PROCESS =
      PresetOption.choice("process", Processed.ALL, "Which rows are imported.");
  private static final PresetOption EMPTY =
      PresetOption.choice("empty-cells", EmptyCells.IGNORE, "What an empty cell does.");

  private CustomerIoKinds() {}

  static List<PresetKind> all() {
    return List.of(people(), events(), objects(), relationships());
  }

  private static PresetKind people() {
    return new PresetKind(
        PEOPLE,
        "People of Customer.io: a row is a person, a column an identifier or an attribute.",
        List.of(
            WORKSPACE,
            KEY,
            PROCESS,
            EMPTY,
            PresetOption.choice(
                "resubscription",
                Resubscription.APPLY,
                "What becomes of rows that subscribe again."),
            PresetOption.choice("json-cells", JsonCells.QUOTED, "How JSON cells are written."),
            PresetOption.flag("email-may-change", "Lets rows that are keyed by id change email."),
            PresetOption.text("segment", "The segment that the people join.")),
        CustomerIoKinds::people);
  }

  private static Preset people(PresetOptions options) {
    CustomerIoPeople people =
        CustomerIo.people()
            .workspace(options.choice("workspace", Workspace.class))
            .keyedBy(options.choice("key", PersonKey.class))
            .process(options.choice("process", Processed.class))
            .emptyCells(options.choice("empty-cells", EmptyCells.class))
            .resubscription(options.choice("resubscription", Resubscription.class))
            .jsonCells(options.choice("json-cells", JsonCells.class));
    options.text("segment").ifPresent(people::segment);
    return options.flag("email-may-change") ? people.emailMayChange().preset() : people.preset();
  }

  private static PresetKind events() {
    return new PresetKind(
        EVENTS,
        "Events of Customer.io: a row is something that a person did.",
        List.of(
            WORKSPACE,
            PresetOption.choice("key", PersonKey.ID, "What _cio_customer_id holds: id or email."),
            PresetOption.choice(
                "process", Processed.ONLY_EXISTING, "Whether events make people: all or none.")),
        options ->
            CustomerIo.events()
                .workspace(options.choice("workspace", Workspace.class))
                .keyedBy(options.choice("key", PersonKey.class))
                .process(options.choice("process", Processed.class))
                .preset());
  }

  private static PresetKind objects() {
    return new PresetKind(
        OBJECTS,
        "Objects of Customer.io, all of one type: a column is an attribute.",
        List.of(
            PresetOption.text("object-type", "1", "The id of the objects' type."), PROCESS, EMPTY),
        options ->
            CustomerIo.objects(options.text("object-type").orElseThrow())
                .process(options.choice("process", Processed.class))
                .emptyCells(options.choice("empty-cells", EmptyCells.class))
                .preset());
  }

  private static PresetKind relationships() {
    return new PresetKind(
        RELATIONSHIPS,
        "Relationships of Customer.io: a row links a person to an object.",
        List.of(WORKSPACE, KEY, EMPTY),
        options ->
            CustomerIo.relationships()
                .workspace(options.choice("workspace", Workspace.class))
                .keyedBy(options.choice("key", PersonKey.class))
                .emptyCells(options.choice("empty-cells", EmptyCells.class))
                .preset());
  }
}
