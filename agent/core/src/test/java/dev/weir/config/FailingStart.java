package dev.weir.config;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A start with very many rules that cannot be read later, for a reason that nobody thought of. */
public final class FailingStart {
  private static final String RULE =
      """
        - name: rule
          match: {class: com.acme.Service, method: call}
          metrics: [{name: acme_total, type: counter}]
      """;

  private FailingStart() {}

  /** What is known at once is the service's name. */
  public static Start of(String service) {
    String yaml = "rules:\n" + RULE.repeat(LongRules.SHORTEST / RULE.length() + 1);
    Loaded now = Configuration.parse("weir.yaml", "service: " + service);
    Configuration missing = null;
    return new Start(missing, now, LongRules.in(yaml.getBytes(UTF_8)));
  }
}
