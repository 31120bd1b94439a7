package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiagnosticContextsTest {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void theApplicationOnWhoseBehalfTheThreadRunsIsAsked() throws Exception {
    Webapp shop = new Webapp();
    Webapp depot = new Webapp();
    shop.put("tenant", "acme");
    depot.put("tenant", "left by another request");

    Thread.currentThread().setContextClassLoader(shop);
    assertThat(DiagnosticContexts.read("tenant")).isEqualTo("acme");
    Thread.currentThread().setContextClassLoader(new ClassLoader(depot) {});
    assertThat(DiagnosticContexts.read("tenant")).isEqualTo("left by another request");
    assertThat(DiagnosticContexts.read("plan")).isNull();
    Thread.currentThread().setContextClassLoader(before);
    assertThat(DiagnosticContexts.read("tenant")).isNull();
  }

  @Test
  void anApplicationThatIsGoneIsNotHeld() throws Exception {
    WeakReference<ClassLoader> gone = readOnce();
    for (int i = 0; i < 100 && gone.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }

    assertThat(gone.get()).isNull();
  }

  private WeakReference<ClassLoader> readOnce() throws Exception {
    Webapp webapp = new Webapp();
    webapp.put("tenant", "acme");
    Thread.currentThread().setContextClassLoader(webapp);
    assertThat(DiagnosticContexts.read("tenant")).isEqualTo("acme");
    Thread.currentThread().setContextClassLoader(before);
    return new WeakReference<>(webapp);
  }
}
