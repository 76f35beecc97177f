package dev.muster.preset.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.preset.CustomerIo;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.preset.CustomerIo.Workspace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerIoRequestTest {

  private static String body(String rest) {
    return "{\"import\": {\"name\": \"n\", \"data_file_url\": \"f.csv\", "
        + rest.replace('\'', '"')
        + "}}";
  }

  private static CustomerIoRequest request(String rest) {
    return CustomerIoRequest.fromJson(body(rest));
  }

  @Test
  @DisplayName("C91 C91 C90 a request of the system's own form chooses the preset")
  void requestChoosesThePreset() {
    CustomerIoRequest people =
        request(
            "'type': 'people', 'identifier': 'email', 'data_to_process': 'only_existing',"
                + " 'description': 'uploading people'");

    assertThat(people.dataFileUrl()).isEqualTo("f.csv");
    assertThat(people.preset(Workspace.EMAIL_OR_ID).spec())
        .isEqualTo(
            CustomerIo.people()
                .keyedBy(PersonKey.EMAIL)
                .process(Processed.ONLY_EXISTING)
                .preset()
                .named("n")
                .described("uploading people")
                .spec());
    assertThat(request("'type': 'object', 'object_type_id': '2'").preset(Workspace.CLASSIC).spec())
        .isEqualTo(CustomerIo.objects("2").preset().named("n").spec());
    assertThat(
            request("'type': 'relationship', 'identifier': 'cio_id'")
                .preset(Workspace.CLASSIC)
                .spec())
        .isEqualTo(
            CustomerIo.relationships()
                .workspace(Workspace.CLASSIC)
                .keyedBy(PersonKey.CIO_ID)
                .preset()
                .named("n")
                .spec());
  }

  @Test
  @DisplayName("C7 X3 all rows are processed unless the request says otherwise, by either name")
  void allRowsAreProcessedByDefault() {
    assertThat(request("'type': 'event', 'identifier': 'id'"))
        .isEqualTo(request("'type': 'event', 'identifier': 'id', 'data_to_process': 'all'"))
        .isEqualTo(request("'type': 'event', 'identifier': 'id', 'people_to_process': 'all'"));
    assertThat(request("'type': 'event', 'identifier': 'id'").preset(Workspace.EMAIL_OR_ID).spec())
        .isEqualTo(CustomerIo.events().process(Processed.ALL).preset().named("n").spec());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'type': 'people' | identifier must be there for people, events and relationships",
        "'type': 'people', 'identifier': 'cio_id' | identifier must be id or email, was cio_id",
        "'type': 'object' | object_type_id must be there for objects, and only then",
        "'type': 'shop' | type must be one of [people, event, object, relationship], was shop",
        "'type': 'event', 'identifier': 'id', 'data_to_process': 'only_new' | data_to_process must"
      },
      quoteCharacter = '`')
  @DisplayName("C90 C91 what makes no sense is refused with the field's name")
  void requestThatMakesNoSenseIsRefused(String rest, String why) {
    assertThatThrownBy(() -> request(rest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  @DisplayName("C90 fields that are missing or unknown are named")
  void missingAndUnknownFieldsAreNamed() {
    assertThatThrownBy(() -> CustomerIoRequest.fromJson("{\"import\": {\"name\": \"n\"}}"))
        .hasMessageContaining("request.import.data_file_url must be there");
    assertThatThrownBy(() -> request("'type': 'people', 'identifier': 'id', 'mapping': 'x'"))
        .hasMessageContaining("request.import.mapping must not be there");
  }
}
