package dev.muster.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream parts = new DataOutputStream(bytes);

  @Test
  void keysAreThoseOfTheMarkedParts() throws Exception {
    text("kind");
    mark('n', -7);
    mark('l', 2);
    value("String", "Zoë".repeat(100));
    mark('m', 1);
    text("member");
    value("Integer", "3");

    Digest digest =
        Digest.of("kind").number(-7).value(List.of("Zoë".repeat(100), Map.of("member", 3)));

    assertThat(digest.key().hex()).isEqualTo(sha256());
  }

  @Test
  void afterItsKeyADigestBeginsAnew() throws Exception {
    text("second");
    Digest digest = Digest.of("first");
    digest.key();

    assertThat(digest.text("second").key().hex()).isEqualTo(sha256());
    assertThat(Digest.empty().text("second").key().hex()).isEqualTo(sha256());
  }

  private void value(String type, String text) throws IOException {
    text(type);
    text(text);
  }

  private void text(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    mark('s', utf8.length);
    parts.write(utf8);
  }

  private void mark(char kind, long number) throws IOException {
    parts.writeByte(kind);
    parts.writeLong(number);
  }

  private String sha256() throws GeneralSecurityException {
    byte[] all = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    return HexFormat.of().formatHex(all, 0, 16);
  }
}
