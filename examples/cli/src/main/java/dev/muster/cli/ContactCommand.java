package dev.muster.cli;

import dev.muster.jdbc.DatabaseFailedException;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.jdbc.StoredContact;
import dev.muster.jdbc.StoredEvent;
import dev.muster.model.Identifier;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster contact}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "contact",
    description =
        "Prints the stored contacts that carry an identifier, with their events, as JSON.",
    mixinStandardHelpOptions = true)
final class ContactCommand implements Callable<Integer> {

  static final String TENANT = "default";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KIND=VALUE", description = "For example email=ana@example.org.")
  private String identifier;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    int equals = identifier.indexOf('=');
    if (equals < 1 || equals == identifier.length() - 1) {
      throw new ParameterException(
          spec.commandLine(), "the identifier must be KIND=VALUE, was \"" + identifier + "\"");
    }
    List<Map<String, Object>> found =
        find(identifier.substring(0, equals), identifier.substring(equals + 1));
    spec.commandLine().getOut().println(Json.page(found));
    return Exit.FINE;
  }

  /** A spec may fold the case of a kind of identifier, or not: both forms are asked for. */
  private List<Map<String, Object>> find(String kind, String value) {
    String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
    try (JdbcContactStore contacts = store.openExisting()) {
      return Stream.of(composed, composed.toLowerCase(Locale.ROOT))
          .distinct()
          .flatMap(text -> contacts.contacts(TENANT, Identifier.of(kind, text)).stream())
          .distinct()
          .map(ContactCommand::tree)
          .toList();
    } catch (DatabaseFailedException e) {
      throw store.trouble(e);
    }
  }

  private static Map<String, Object> tree(StoredContact contact) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", contact.id().text());
    tree.put("standing", contact.standing().name());
    tree.put("identifiers", contact.identifiers().stream().map(ContactCommand::tree).toList());
    tree.put("attributes", contact.attributes());
    tree.put("events", contact.events().stream().map(ContactCommand::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(Identifier identifier) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", identifier.scheme());
    tree.put("value", String.join(" ", identifier.parts()));
    return tree;
  }

  private static Map<String, Object> tree(StoredEvent event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", event.name());
    tree.put("time", event.time().toString());
    tree.put("properties", event.properties());
    return tree;
  }
}
