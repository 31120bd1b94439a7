package dev.weir.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.Weir;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the lines of a logging library must show under the agent. */
@Timeout(20)
public abstract class LogContract {
  @RegisterExtension protected final Weir weir = Weir.otel();

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private UnaryOperator<String> application;

  /** The folder of the library's jars. */
  protected abstract String jars();

  /** Logs what it is given, on the thread that asks, and returns the line: {@code id message}. */
  protected abstract String className();

  @BeforeEach
  @SuppressWarnings("unchecked") // by contract
  void correlate(@TempDir Path folder) throws Exception {
    weir.context(Files.writeString(folder.resolve("weir.yaml"), "correlation: {}"));
    ApplicationLoader loader = new ApplicationLoader(jars(), "com.example.", false);
    Thread.currentThread().setContextClassLoader(loader); // as a server's thread has it
    application = (UnaryOperator<String>) loader.start(className());
    application.apply("the first line loads the library's context");
  }

  @AfterEach
  void undeploy() {
    weir.serve(null);
    Thread.currentThread().setContextClassLoader(before);
    application = null;
  }

  @Test
  void aLineOfARequestHasItsId() {
    weir.serve("seven");
    assertThat(application.apply("served")).isEqualTo("seven served");
    weir.serve(null);
    assertThat(application.apply("over")).isNotEqualTo("seven over").endsWith(" over");
  }

  @Test
  void aLineOfAThreadThatTheRequestStartedHasItToo() throws Exception {
    List<String> lines = new ArrayList<>();
    weir.serve("seven");
    Thread thread = new Thread(() -> lines.add(application.apply("started")));
    thread.start();
    thread.join();

    assertThat(lines).containsExactly("seven started");
  }
}
