package dev.weir.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Real bytecode of many compilers and years: each method of it woven with all inputs, and passed by
 * the JVM's verifier.
 */
class EveryClassVerifiesTest {

  @Test
  void everyMethodOfTheLibrariesOnThisClassPathCanBeWoven() throws Exception {
    List<String> refused = new ArrayList<>();
    int classes = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        classes += weaveJar(entry, refused);
      }
    }

    assertThat(refused).isEmpty();
    assertThat(classes).isGreaterThan(3000);
  }

  private static int weaveJar(String path, List<String> refused) throws IOException {
    int classes = 0;
    try (JarFile jar = new JarFile(path)) {
      WeavingLoader loader = new WeavingLoader(jar);
      for (var entry : java.util.Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info")) {
          try {
            // Asking for a class's methods links it, and linking verifies it, without running its
            // initialiser.
            loader
                .loadClass(name.substring(0, name.length() - 6).replace('/', '.'))
                .getDeclaredMethods();
            classes++;
          } catch (VerifyError | ClassFormatError e) {
            refused.add(name + ": " + e.getMessage());
          } catch (LinkageError | ClassNotFoundException e) {
            // An optional dependency that is not there: the class cannot be linked unwoven either.
          }
        }
      }
    }
    return classes;
  }

  private static final class WeavingLoader extends ClassLoader {
    private final JarFile jar;
    private final ClassWeaver weaver = new ClassWeaver(new ProbeTable());

    WeavingLoader(JarFile jar) {
      super(EveryClassVerifiesTest.class.getClassLoader());
      this.jar = jar;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      var entry = jar.getEntry(name.replace('.', '/') + ".class");
      if (known != null || entry == null || name.startsWith("java.")) {
        return known != null ? known : super.loadClass(name, resolve);
      }
      try (var in = jar.getInputStream(entry)) {
        byte[] bytes = in.readAllBytes();
        byte[] woven = weaver.weave(List.of(new Everything()), this, bytes);
        byte[] defined = woven == null ? bytes : woven;
        return defineClass(name, defined, 0, defined.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static final class Everything implements ProbeSource {
    @Override
    public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
      return true;
    }

    @Override
    public boolean concerns(Class<?> loaded) {
      return false;
    }

    @Override
    public List<? extends Probe> probes(MethodDeclaration method) {
      if (method.name.equals("<clinit>")) {
        return List.of();
      }
      boolean constructor = method.name.equals("<init>");
      List<Input> atEntry = new ArrayList<>();
      for (int i = 0; i < Type.getArgumentTypes(method.descriptor).length; i++) {
        atEntry.add(Input.argument(i));
      }
      if (!constructor && (method.access & Opcodes.ACC_STATIC) == 0) {
        atEntry.add(Input.THIS);
      }
      List<Input> atExit = new ArrayList<>(atEntry);
      atExit.addAll(List.of(Input.THIS, Input.ENTER, Input.THROWN, Input.RETURN));
      return List.of(
          new RecordingProbe(
              "long",
              Shape.of(Shape.Gives.LONG, atEntry),
              Shape.of(Shape.Gives.NOTHING, atExit),
              inputs -> null),
          new RecordingProbe(
              "object",
              Shape.of(Shape.Gives.OBJECT, atEntry),
              Shape.of(constructor ? Shape.Gives.NOTHING : Shape.Gives.RESULT, atExit),
              inputs -> null));
    }
  }
}
