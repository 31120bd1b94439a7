package dev.weir.cli;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an application as files: a loader that finds them all, the JDK's too, and loads
 * none. Of a class that is there twice the first one counts, as on any class path. Not thread-safe.
 */
public final class ClassPath extends ClassLoader implements Closeable {
  private static final String CLASS = ".class";

  private final List<Archive> archives = new ArrayList<>();

  /** By internal name, in the order of the class path. */
  private final Map<String, Archive> homes = new LinkedHashMap<>();

  private ClassPath() {
    super(ClassLoader.getSystemClassLoader().getParent());
  }

  /**
   * @param written jars, Spring Boot jars, wars, directories, {@code lib/*} for all jars of lib;
   *     separated as on any class path
   * @throws Unanswerable where an entry is not there or no archive
   */
  public static ClassPath open(String written) throws Unanswerable, IOException {
    ClassPath path = new ClassPath();
    try {
      for (String entry : written.split(File.pathSeparator)) {
        path.add(entry);
      }
    } catch (Unanswerable | IOException | RuntimeException e) {
      path.close();
      throw e;
    }
    return path;
  }

  private void add(String entry) throws Unanswerable, IOException {
    for (File file : Entries.files(entry)) {
      for (Archive archive : Archive.open(file)) {
        archives.add(archive);
        for (String internalName : archive.classNames()) {
          homes.putIfAbsent(internalName, archive);
        }
      }
    }
  }

  /** How many classes it has. */
  public int size() {
    return homes.size();
  }

  /** Is handed each class. */
  public interface Visitor {
    void visit(ClassLoader loader, String internalName, byte[] classFile);
  }

  public void forEach(Visitor visitor) throws IOException {
    for (Map.Entry<String, Archive> home : homes.entrySet()) {
      byte[] classFile = home.getValue().classFile(home.getKey());
      if (classFile != null) {
        visitor.visit(this, home.getKey(), classFile);
      }
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    String internalName = name.endsWith(CLASS) ? name.substring(0, name.length() - 6) : name;
    Archive home = homes.get(internalName);
    if (home == null) {
      return super.getResourceAsStream(name);
    }
    try {
      byte[] classFile = home.classFile(internalName);
      return classFile == null ? null : new ByteArrayInputStream(classFile);
    } catch (IOException unreadable) {
      return null;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    throw new ClassNotFoundException(name + ": classes are checked, not loaded");
  }

  @Override
  public void close() throws IOException {
    for (Archive archive : archives) {
      archive.close();
    }
  }
}
