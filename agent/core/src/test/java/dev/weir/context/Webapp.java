package dev.weir.context;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** An application with an {@code org.slf4j.MDC} of its own. */
final class Webapp extends ClassLoader {
  private final Object mdc;

  Webapp() throws Exception {
    super(Webapp.class.getClassLoader());
    DiagnosticContexts.noted(this, "org.slf4j.MDC");
    mdc = loadClass("org.slf4j.MDC").getConstructor().newInstance();
  }

  @SuppressWarnings("unchecked") // see StandInMdc
  void put(String key, String value) {
    ((BiConsumer<String, String>) mdc).accept(key, value);
  }

  @SuppressWarnings("unchecked") // see StandInMdc
  @Nullable String get(String key) {
    return ((UnaryOperator<String>) mdc).apply(key);
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

  /** Stands in for SLF4J's class. */
  public static class StandInMdc implements BiConsumer<String, String>, UnaryOperator<String> {
    private static final ThreadLocal<Map<String, String>> values = new ThreadLocal<>();

    private static Map<String, String> here() {
      if (values.get() == null) {
        values.set(new HashMap<>());
      }
      return values.get();
    }

    public static @Nullable String get(String key) {
      return here().get(key);
    }

    public static void put(String key, String value) {
      here().put(key, value);
    }

    public static void remove(String key) {
      here().remove(key);
    }

    @Override
    public void accept(String key, String value) {
      put(key, value);
    }

    @Override
    public String apply(String key) {
      return get(key);
    }
  }
}
