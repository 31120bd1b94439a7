package dev.weir.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives of the classes in {@code com.acme}. */
final class Jars {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /** Adds a class below a folder of the archive. */
  Jars with(String folder, Class<?> type) throws IOException {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream in = Jars.class.getResourceAsStream("/" + path)) {
      return with(folder + path, in.readAllBytes());
    }
  }

  Jars with(String path, byte[] content) {
    entries.put(path, content);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  Path at(Path file) throws IOException {
    return Files.write(file, bytes());
  }
}
