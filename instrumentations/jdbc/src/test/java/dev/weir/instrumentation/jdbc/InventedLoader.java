package dev.weir.instrumentation.jdbc;

import dev.weir.testing.ApplicationLoader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Loads the invented driver, HikariCP 7 beside it, under a name of its own each time: what one test
 * has shown to the agent is unknown again in the next. Its classes are abstract in their source so
 * as not to write out the hundreds of methods of JDBC that nobody calls; here they are not.
 */
final class InventedLoader extends ApplicationLoader {
  private static final String SOURCE = "com.example.jdbc.";
  private static final AtomicInteger count = new AtomicInteger();

  private final String home = "com.example.jdbc" + count.incrementAndGet() + ".";

  InventedLoader() {
    super("hikaricp-7", "none.", false);
  }

  /** A new object of one of the invented classes. */
  Object make(String className) throws ReflectiveOperationException {
    Constructor<?> constructor = loadClass(home + className).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(home)) {
      return super.findClass(name);
    }
    byte[] classFile = invented(name.replace(home, SOURCE).replace('.', '/') + ".class");
    return defineClass(name, classFile, 0, classFile.length);
  }

  private byte[] invented(String file) throws ClassNotFoundException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
      ClassWriter writer = new ClassWriter(0);
      ClassVisitor moved = new ClassRemapper(writer, new ToHome());
      new ClassReader(Objects.requireNonNull(in, file)).accept(new ToConcrete(moved), 0);
      return writer.toByteArray();
    } catch (IOException | NullPointerException e) {
      throw new ClassNotFoundException(file, e);
    }
  }

  private final class ToHome extends Remapper {
    @Override
    public String map(String internalName) {
      return internalName.replace(SOURCE.replace('.', '/'), home.replace('.', '/'));
    }
  }

  private static final class ToConcrete extends ClassVisitor {
    ToConcrete(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] types) {
      super.visit(version, access & ~Opcodes.ACC_ABSTRACT, name, signature, parent, types);
    }
  }
}
