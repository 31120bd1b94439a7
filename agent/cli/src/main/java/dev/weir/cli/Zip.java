package dev.weir.cli;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** Class files in a jar, a Spring Boot jar or a war, wherever those keep them. */
final class Zip implements Archive {
  private static final String CLASS = ".class";

  /** Where Spring Boot, servlet containers and everybody else put classes. */
  private static final String[] ROOTS = {"BOOT-INF/classes/", "WEB-INF/classes/", ""};

  private final JarFile jar;
  private final @Nullable Path temporary;
  private final Map<String, ZipEntry> classes = new LinkedHashMap<>();

  /**
   * @param temporary the file, where it is to be deleted in the end
   */
  Zip(File file, @Nullable Path temporary) throws IOException {
    this.jar = new JarFile(file, false);
    this.temporary = temporary;
    Enumeration<? extends ZipEntry> entries = jar.entries();
    while (entries.hasMoreElements()) {
      add(entries.nextElement());
    }
  }

  private void add(ZipEntry entry) {
    String path = entry.getName();
    if (!path.endsWith(CLASS)
        || path.startsWith("META-INF/")
        || path.endsWith("module-info.class")
        || path.endsWith("package-info.class")) {
      return;
    }
    for (String root : ROOTS) {
      if (path.startsWith(root)) {
        classes.put(path.substring(root.length(), path.length() - CLASS.length()), entry);
        return;
      }
    }
  }

  JarFile jar() {
    return jar;
  }

  /** Copies an archive that is packed in this one, since only a file can be opened. */
  Zip nested(ZipEntry entry) throws IOException {
    Path copy = Files.createTempFile("weir-check-", ".jar");
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new Zip(copy.toFile(), copy);
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
  }

  @Override
  public Collection<String> classNames() {
    return classes.keySet();
  }

  @Override
  public byte @Nullable [] classFile(String internalName) throws IOException {
    ZipEntry entry = classes.get(internalName);
    if (entry == null) {
      return null;
    }
    byte[] bytes = new byte[(int) entry.getSize()];
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      in.readFully(bytes);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    jar.close();
    if (temporary != null) {
      Files.deleteIfExists(temporary);
    }
  }
}
