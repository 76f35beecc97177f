package dev.muster.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values that a careless store would bend, cut or run. */
final class Hostile {

  static final List<String> TEXTS =
      List.of(
          "'; DROP TABLE contacts; --",
          "\" OR 1=1 --",
          "__proto__",
          "constructor",
          "a.b",
          "a[0]",
          "$.a",
          "${jndi:ldap://localhost/a}",
          "%",
          "_",
          "\\",
          "\\u0041",
          "?",
          ":name",
          "{}",
          "null",
          "NaN",
          "id",
          "ID",
          "é",
          "e\u0301",
          "ß",
          "SS",
          "İi",
          "שלום ‏",
          "👩‍👩‍👧 zoë",
          "\uFEFFmark",
          "zero\u200Bwidth",
          "<script>alert(1)</script>",
          "=1+1",
          "two\r\nlines",
          "tab\there",
          "\u0001\u001F\u007F\u0085\u2028",
          " blank around ",
          "00123",
          "1e5",
          "true",
          "x".repeat(10_000));

  static final List<Object> VALUES =
      List.of(
          "",
          " ",
          true,
          false,
          0L,
          -1L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          new BigInteger("9".repeat(60)),
          new BigInteger("9223372036854775808").negate(),
          new BigDecimal("0.1"),
          new BigDecimal("1.50"),
          new BigDecimal("-12345678901234567890.123456789012345678901234567890"),
          new BigDecimal("1E-30"),
          new BigDecimal("1E+30"),
          List.of(),
          Map.of(),
          List.of("", 1L, new BigDecimal("2.5"), true, List.of(List.of()), Map.of("", "")),
          nested(),
          "long digits stay text: 12345678901234567890123456789012345678901234567890");

  private Hostile() {}

  private static Object nested() {
    Object inner = named();
    for (int depth = 0; depth < 12; depth++) {
      inner = Map.of("level " + depth, inner);
    }
    return inner;
  }

  private static Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    for (String text : TEXTS) {
      named.put(text, text);
    }
    return named;
  }
}
