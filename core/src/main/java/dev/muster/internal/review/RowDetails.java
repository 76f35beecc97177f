package dev.muster.internal.review;

import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Identifier;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Target;
import dev.muster.model.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes trees of values of writes, to be shown. */
final class RowDetails {

  private static final String HIDDEN = "(sensitive)";

  private final Set<Path> hidden;

  RowDetails(Set<Path> hidden) {
    this.hidden = Set.copyOf(hidden);
  }

  Map<String, Object> of(Write write) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (write instanceof ContactWrite contact) {
      contact(contact, tree);
    } else if (write instanceof ObjectWrite object) {
      tree.put("object", List.of(object.object().type(), object.object().id()));
      changes(object.changes(), tree);
    } else if (write instanceof LinkWrite link) {
      tree.put("link", List.of(link.link().object().type(), link.link().object().id()));
      changes(link.changes(), tree);
    }
    return tree;
  }

  private void contact(ContactWrite write, Map<String, Object> tree) {
    tree.put("contact", write.target() instanceof Target.Fresh ? "new" : "known");
    put("releases", write.releases().stream().map(RowDetails::identifier).toList(), tree);
    put(
        "claims",
        write.claims().stream().map(Claim::identifier).map(RowDetails::identifier).toList(),
        tree);
    changes(write.changes(), tree);
    put("events", write.events().stream().map(this::event).toList(), tree);
    put("leaves", write.leaves(), tree);
    put("joins", write.joins(), tree);
  }

  private void changes(List<Change> changes, Map<String, Object> tree) {
    put("changes", changes.stream().map(this::change).toList(), tree);
  }

  private static void put(String name, List<?> list, Map<String, Object> tree) {
    if (!list.isEmpty()) {
      tree.put(name, list);
    }
  }

  private static Map<String, Object> identifier(Identifier identifier) {
    return Map.of("scheme", identifier.scheme(), "parts", identifier.parts());
  }

  private Map<String, Object> change(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", change.path().names());
    change.before().ifPresent(value -> tree.put("before", shown(change.path(), value)));
    change.after().ifPresent(value -> tree.put("after", shown(change.path(), value)));
    return tree;
  }

  private Map<String, Object> event(EventAppend event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", event.name());
    tree.put("time", event.time().toString());
    Map<String, Object> properties = new LinkedHashMap<>();
    event.properties().forEach((name, value) -> properties.put(name, shown(Path.of(name), value)));
    tree.put("properties", properties);
    return tree;
  }

  private Object shown(Path path, Object value) {
    return hidden.contains(path) ? HIDDEN : value;
  }
}
