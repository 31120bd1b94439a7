package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.bootstrap.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The agent in the JVM of the test, with the class loaders it has in production: every
 * instrumentation on the test's class path is woven, each test starts with metrics that have no
 * past, and a test fails where advice threw or could not be linked, a class of tests where an
 * application's class loader is not collected once they have ended.
 *
 * <pre>{@code
 * @RegisterExtension static final Weir weir = Weir.otel();
 *
 * @Test void countsARequest() {
 *   get("/hello");
 *   weir.eventually(scrape -> assertThat(scrape.samples("http_requests_total")).containsExactly(…));
 * }
 * }</pre>
 */
public final class Weir
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static @Nullable Class<?> agentSide;

  private final String dialect;

  private Weir(String dialect) {
    this.dialect = dialect;
  }

  public static Weir otel() {
    return new Weir("OTEL");
  }

  public static Weir micrometer() {
    return new Weir("MICROMETER");
  }

  public static Weir classic() {
    return new Weir("CLASSIC");
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    open();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    open();
    speak(dialect);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat((int) call("faults")).as("faults of advice; the agent says: " + log()).isZero();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    ApplicationLoader.awaitAllCollected();
  }

  /** Forgets all metrics and goes on in another dialect: {@code OTEL} … */
  public void speak(String dialect) {
    call("renew", dialect);
  }

  /** Forgets all metrics; from now on there are the context and the views of this file. */
  public void context(Path file) {
    call("context", file.toString());
  }

  /** As a server does: this thread serves a request whose every fact is this; null for none. */
  public void serve(@Nullable String fact) {
    call("serve", fact);
  }

  /** What {@code context.key} is on this thread. */
  public @Nullable String read(String key) {
    return (String) call("read", key);
  }

  /** What Prometheus would read now. */
  public Scrape scrape() {
    return new Scrape((String) call("scrape"));
  }

  /** What the agent has logged, traces of faults included. */
  public String log() {
    return (String) call("log");
  }

  /**
   * Waits until a scrape satisfies the assertions: what a server does once its client has the
   * answer takes a moment. Fails as the assertions do.
   */
  public void eventually(Consumer<Scrape> assertions) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        assertions.accept(scrape());
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for a metric", e);
    }
  }

  private static synchronized void open() throws Exception {
    if (agentSide != null) {
      return;
    }
    Instrumentation jvm = ByteBuddyAgent.install();
    Dispatcher.install(jvm, dispatcher());
    agentSide = new AgentLoader().loadClass(AgentSide.class.getName());
    agentSide.getMethod("open", Instrumentation.class).invoke(null, jvm);
  }

  private static byte[] dispatcher() throws IOException {
    String file = Dispatcher.NAME.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static Object call(String name, @Nullable Object... arguments) {
    try {
      for (Method method : Objects.requireNonNull(agentSide).getMethods()) {
        if (method.getName().equals(name)) {
          return method.invoke(null, arguments);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the agent side failed at " + name, e);
    }
    throw new IllegalStateException("the agent side has no " + name);
  }
}
