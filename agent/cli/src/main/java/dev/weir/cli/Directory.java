package dev.weir.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Class files in a directory, {@code target/classes}. */
final class Directory implements Archive {
  private static final String CLASS = ".class";

  private final Path root;
  private final List<String> names;

  Directory(File root) throws IOException {
    this.root = root.toPath();
    try (Stream<Path> files = Files.walk(this.root)) {
      this.names =
          files
              .map(file -> this.root.relativize(file).toString().replace(File.separatorChar, '/'))
              .filter(Directory::isClass)
              .map(name -> name.substring(0, name.length() - CLASS.length()))
              .sorted()
              .collect(Collectors.toList());
    }
  }

  private static boolean isClass(String path) {
    return path.endsWith(CLASS)
        && !path.startsWith("META-INF/")
        && !path.endsWith("module-info.class")
        && !path.endsWith("package-info.class");
  }

  @Override
  public Collection<String> classNames() {
    return names;
  }

  @Override
  public byte @Nullable [] classFile(String internalName) throws IOException {
    Path file = root.resolve(internalName + CLASS);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  @Override
  public void close() {}
}
