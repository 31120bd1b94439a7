package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

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

  /** An application with an {@code org.slf4j.MDC} of its own. */
  private static final class Webapp extends ClassLoader {
    private final BiConsumer<String, String> put;

    @SuppressWarnings("unchecked")
    Webapp() throws Exception {
      super(DiagnosticContextsTest.class.getClassLoader());
      DiagnosticContexts.noted(this, "org.slf4j.MDC");
      put = (BiConsumer<String, String>) loadClass("org.slf4j.MDC").getConstructor().newInstance();
    }

    void put(String key, String value) {
      put.accept(key, value);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      return name.equals("org.slf4j.MDC") && known == null
          ? define()
          : known == null ? super.loadClass(name, resolve) : known;
    }

    private Class<?> define() throws ClassNotFoundException {
      ClassWriter writer = new ClassWriter(0);
      String stand = StandInMdc.class.getName().replace('.', '/');
      try {
        new ClassReader(StandInMdc.class.getName())
            .accept(
                new ClassRemapper(writer, new SimpleRemapper(stand, "org/slf4j/MDC")),
                ClassReader.SKIP_DEBUG);
      } catch (IOException e) {
        throw new ClassNotFoundException("org.slf4j.MDC", e);
      }
      byte[] bytes = writer.toByteArray();
      return defineClass("org.slf4j.MDC", bytes, 0, bytes.length);
    }
  }

  /** Stands in for SLF4J's class. */
  public static class StandInMdc implements BiConsumer<String, String> {
    private static final java.util.Map<String, String> values = new java.util.HashMap<>();

    public static @Nullable String get(String key) {
      return values.get(key);
    }

    @Override
    public void accept(String key, String value) {
      values.put(key, value);
    }
  }
}
