package dev.weir.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Opens a zip with the archives inside it (Spring Boot's {@code BOOT-INF/lib}, a war's {@code
 * WEB-INF/lib}, the wars of an ear) and those beside it that its manifest's {@code Class-Path}
 * names, as Quarkus and thin jars do. Used once.
 */
final class ZipOpener {
  private final Set<File> seen = new HashSet<>();
  private final List<Archive> opened = new ArrayList<>();

  List<Archive> open(File file) throws Unanswerable, IOException {
    try {
      add(file);
      return opened;
    } catch (ZipException e) {
      close();
      throw new Unanswerable(
          "`" + file + "` is no jar: " + e.getMessage() + ". Correct --classpath.");
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void close() throws IOException {
    for (Archive archive : opened) {
      archive.close();
    }
  }

  private void add(File file) throws IOException {
    if (!seen.add(file.getCanonicalFile())) {
      return;
    }
    Zip zip = new Zip(file, null);
    addWithContents(zip);
    for (File beside : classPath(zip, file)) {
      add(beside);
    }
  }

  private void addWithContents(Zip zip) throws IOException {
    opened.add(zip);
    Enumeration<? extends ZipEntry> entries = zip.jar().entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().endsWith(".jar") || entry.getName().endsWith(".war")) {
        addWithContents(zip.nested(entry));
      }
    }
  }

  /** The files that the manifest names and that are there: it may name optional ones. */
  private static List<File> classPath(Zip zip, File file) throws IOException {
    List<File> files = new ArrayList<>();
    Manifest manifest = zip.jar().getManifest();
    String named =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    if (named != null) {
      for (String path : named.trim().split("\\s+")) {
        File beside = new File(file.getAbsoluteFile().getParentFile(), path);
        if (beside.isFile()) {
          files.add(beside);
        }
      }
    }
    return files;
  }
}
