package dev.weir.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An application's class loader: has some classes itself, and may hide their files. */
final class FixtureLoader extends ClassLoader {
  final List<String> filesAskedFor = new ArrayList<>();
  private final Set<String> own = new TreeSet<>();
  private final boolean files;

  FixtureLoader(ClassLoader parent, Class<?>... own) {
    this(true, parent, own);
  }

  /**
   * @param files whether it shows the files of its classes
   */
  FixtureLoader(boolean files, ClassLoader parent, Class<?>... own) {
    super(parent);
    this.files = files;
    for (Class<?> type : own) {
      this.own.add(type.getName());
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!own.contains(name)) {
      return super.loadClass(name, resolve);
    }
    Class<?> known = findLoadedClass(name);
    return known != null ? known : define(name);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = FixtureLoader.class.getClassLoader().getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    filesAskedFor.add(name);
    return files ? super.getResourceAsStream(name) : null;
  }
}
