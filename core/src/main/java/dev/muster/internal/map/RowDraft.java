package dev.muster.internal.map;

import dev.muster.model.Identifier;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowLayout;
import dev.muster.row.RowRef;
import dev.muster.spec.IdentifierScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A row while its cells are read, one by one. */
final class RowDraft {

  private final RowRef at;
  private final MappedRow.Parts parts;
  private final List<Identifier> identifiers = new ArrayList<>(2);
  private List<Problem> errors = List.of();
  private Map<String, Object> properties = Map.of();
  private Optional<String> eventName = Optional.empty();
  private Optional<String> eventKey = Optional.empty();
  private Optional<Instant> time = Optional.empty();
  private String timeAsWritten = "";
  private Optional<String> objectType = Optional.empty();
  private Optional<String> objectId = Optional.empty();
  private Map<IdentifierScheme, String[]> compounds = Map.of();

  RowDraft(RowRef at, RowLayout layout) {
    this.at = at;
    this.parts = MappedRow.at(at, layout);
  }

  void error(ProblemCode code, String column) {
    add(Problem.error(code, at, column));
  }

  void warning(ProblemCode code, String column) {
    parts.problem(Problem.warning(code, at, column));
  }

  void missing(ProblemCode code) {
    add(Problem.error(code, at));
  }

  /** Few rows have one, so that the list is made for the first. */
  private void add(Problem error) {
    if (errors.isEmpty()) {
      errors = new ArrayList<>();
    }
    errors.add(error);
  }

  void event(EventData data) {
    parts.event(data);
  }

  void identifier(Identifier identifier) {
    parts.identifier(identifier);
    identifiers.add(identifier);
  }

  /** Takes one text of an identifier that has several, counted from 1. */
  void identifierPart(IdentifierScheme scheme, int part, String text) {
    if (compounds.isEmpty()) {
      compounds = new LinkedHashMap<>();
    }
    compounds.computeIfAbsent(scheme, any -> new String[scheme.parts()])[part - 1] = text;
  }

  /** Makes identifiers of their parts, each of which must be whole. */
  void finishIdentifiers() {
    if (compounds.isEmpty()) {
      return;
    }
    compounds.forEach(
        (scheme, texts) -> {
          List<String> given = Arrays.stream(texts).filter(Objects::nonNull).toList();
          if (given.size() == texts.length) {
            identifier(new Identifier(scheme.name(), given));
          } else {
            error(ProblemCode.IDENTIFIER_INCOMPLETE, scheme.name());
          }
        });
  }

  void objectType(String type) {
    objectType = Optional.of(type);
  }

  void objectId(String id) {
    objectId = Optional.of(id);
  }

  Optional<String> objectType() {
    return objectType;
  }

  Optional<String> objectId() {
    return objectId;
  }

  void field(int place, Object value) {
    parts.field(place, value);
  }

  void property(int place, String name, Object value) {
    parts.field(place, value);
    if (properties.isEmpty()) {
      properties = new LinkedHashMap<>();
    }
    properties.put(name, value);
  }

  void eventName(String name) {
    eventName = Optional.of(name);
  }

  void eventKey(String key) {
    eventKey = Optional.of(key);
  }

  void time(String asWritten, Instant instant) {
    timeAsWritten = asWritten;
    time = Optional.of(instant);
  }

  RowRef at() {
    return at;
  }

  List<Problem> errors() {
    return errors;
  }

  /** The first of its identifiers that a row gives, in the order of some schemes. */
  Optional<Identifier> person(List<String> schemes) {
    for (String scheme : schemes) {
      for (Identifier identifier : identifiers) {
        if (identifier.scheme().equals(scheme)) {
          return Optional.of(identifier);
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> eventName() {
    return eventName;
  }

  Optional<String> eventKey() {
    return eventKey;
  }

  Optional<Instant> time() {
    return time;
  }

  String timeAsWritten() {
    return timeAsWritten;
  }

  Map<String, Object> properties() {
    return properties;
  }

  MappedRow.Parts parts() {
    return parts;
  }
}
