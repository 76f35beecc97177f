package dev.muster.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests, and checks signatures: {@code v1=} and, in lower-case hexadecimal, HMAC-SHA256
 * over the timestamp as written in its header, a full stop, and the bytes of the body.
 *
 * <p>Immutable. Safe for any number of threads. {@link #toString()} does not show the secret.
 */
public final class WebhookSignature {

  /** The header with the time of the request, in seconds since 1970. */
  public static final String TIMESTAMP = "Muster-Timestamp";

  /** The header with the signature. */
  public static final String SIGNATURE = "Muster-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1=";
  private static final int SHORTEST_SECRET = 16;

  private final byte[] secret;

  private WebhookSignature(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Answers the signatures of a secret that sender and receiver share.
   *
   * @throws IllegalArgumentException if it is shorter than 16 bytes
   */
  public static WebhookSignature of(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "secret must be at least " + SHORTEST_SECRET + " bytes, was " + secret.length);
    }
    return new WebhookSignature(secret.clone());
  }

  /** Signs a body that is sent at a time. */
  public String sign(Instant time, byte[] body) {
    return VERSION + HexFormat.of().formatHex(mac(text(time), body));
  }

  /** A time as its header has it. */
  static String text(Instant time) {
    return Long.toString(time.getEpochSecond());
  }

  /**
   * Whether a request comes from who has the secret, and is no old one that is sent again.
   *
   * @param headers that came
   * @param body the bytes as they came
   * @param now the present instant
   * @param within how far the timestamp may be from it
   */
  public boolean isValid(Headers headers, byte[] body, Instant now, Duration within) {
    String right = VERSION + HexFormat.of().formatHex(mac(headers.timestamp(), body));
    boolean isRight =
        MessageDigest.isEqual(
            right.getBytes(StandardCharsets.UTF_8),
            headers.signature().getBytes(StandardCharsets.UTF_8));
    return isRight && isNear(headers.timestamp(), now, within);
  }

  /**
   * What a receiver checks a body by.
   *
   * @param timestamp the header {@value #TIMESTAMP}
   * @param signature the header {@value #SIGNATURE}
   */
  public record Headers(String timestamp, String signature) {}

  private static boolean isNear(String timestamp, Instant now, Duration within) {
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, now).abs().compareTo(within) <= 0;
  }

  private byte[] mac(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSignature";
  }
}
