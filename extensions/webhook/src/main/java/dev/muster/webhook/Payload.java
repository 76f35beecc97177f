package dev.muster.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of a request. */
final class Payload {

  private static final JsonFactory JSON = new JsonFactory();

  private Payload() {}

  static byte[] of(Scope scope, TriggerIntent intent) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "campaign.start");
      json.writeStringField("key", intent.key());
      json.writeStringField("tenant", scope.tenant());
      json.writeStringField("import", scope.importId());
      json.writeNumberField("record", intent.record());
      json.writeStringField("campaign", intent.campaign());
      person(json, intent);
      json.writeObjectFieldStart("occurrence");
      json.writeStringField("kind", intent.occurrence().kind().name());
      json.writeStringField("name", intent.occurrence().name());
      json.writeEndObject();
      json.writeStringField("due", intent.due().toString());
      json.writeStringField("expires", intent.expires().toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void person(JsonGenerator json, TriggerIntent intent) throws IOException {
    json.writeObjectFieldStart("person");
    json.writeStringField("scheme", intent.person().scheme());
    json.writeArrayFieldStart("parts");
    for (String part : intent.person().parts()) {
      json.writeString(part);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
