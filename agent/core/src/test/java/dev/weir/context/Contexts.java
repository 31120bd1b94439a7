package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import dev.weir.config.WeirConfig;
import java.util.Map;

/** Contexts as a server and a configuration make them. */
final class Contexts {
  private Contexts() {}

  /**
   * @param keys entries of {@code context}, one a line
   */
  static ContextKeys install(String... keys) {
    StringBuilder yaml = new StringBuilder("context:\n");
    for (String key : keys) {
      yaml.append("  ").append(key).append('\n');
    }
    WeirConfig config = Configuration.parse("weir.yaml", yaml.toString()).config();
    assertThat(config.context()).hasSameSizeAs(keys);
    ContextKeys made = ContextKeys.of(config.context());
    ContextKeys.install(made);
    return made;
  }

  /** This thread works for a request. */
  static RequestContext serve(RequestFacts facts) {
    RequestContext context = RequestContext.begin(facts);
    RequestContext.serve(context);
    return context;
  }

  /** This thread works for nobody, and there are no keys. */
  static void forget() {
    RequestContext.serve(null);
    ContextKeys.install(ContextKeys.of(Map.of()));
  }
}
