package dev.weir.context;

import dev.weir.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A webapp for which the test's thread works; its log lines have an {@code id}. */
final class CorrelatedShop implements BeforeEachCallback, AfterEachCallback {
  private final String correlation;
  private ClassLoader before;
  private Webapp webapp;

  /**
   * @param correlation what the configuration says of it, unless a test says otherwise
   */
  CorrelatedShop(String correlation) {
    this.correlation = correlation;
  }

  @Override
  public void beforeEach(ExtensionContext test) throws Exception {
    before = Thread.currentThread().getContextClassLoader();
    webapp = new Webapp();
    Thread.currentThread().setContextClassLoader(webapp);
    configure(correlation);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    ReceivedMessage.putDown();
    Contexts.forget();
    Trails.install(null);
    Thread.currentThread().setContextClassLoader(before);
  }

  void configure(String correlation) {
    var config = Configuration.parse("weir.yaml", "correlation: " + correlation).config();
    Trails.install(Trails.of(config.correlation(), config.metrics().exemplars()));
  }

  /** The id that a line would have now, on this thread. */
  @Nullable String logged() {
    return webapp.get("id");
  }

  /** The application's own entry of its logging context. */
  void put(String key, String value) {
    webapp.put(key, value);
  }

  @Nullable String get(String key) {
    return webapp.get(key);
  }
}
