package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "get, get, true",
    "get, getName, false",
    "get*, getName, true",
    "get*, get, true",
    "*Service, com.acme.BillingService, true",
    "*Service, com.acme.Services, false",
    "com.acme.*Service, com.acme.billing.InvoiceService, true",
    "com.*.*Service, com.acme.InvoiceService, true",
    "a*b*c, a-b-b-c, true",
    "a*b*c, acb, false",
    "**, x, true",
    "*, '', true",
    "'', '', true",
    "'', x, false",
    "<init>, <init>, true",
  })
  void starsStandForAnything(String pattern, String name, boolean matches) {
    assertThat(Glob.matches(pattern, name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"a*a*a*a*a*a*a*a*a*a*a*b"})
  void manyStarsTakeNoLonger(String pattern) {
    assertThat(Glob.matches(pattern, "a".repeat(5_000))).isFalse();
  }
}
