package dev.weir.cli;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Class files in one place: a directory or a zip. Not thread-safe. */
interface Archive extends Closeable {

  /**
   * Opens a file and whatever is packed in it: a Spring Boot jar or a war is its own classes and
   * the jars within, a jar may name others in its manifest.
   *
   * @throws Unanswerable where it is neither a directory nor a zip
   */
  static List<Archive> open(File file) throws Unanswerable, IOException {
    return file.isDirectory()
        ? Collections.singletonList(new Directory(file))
        : new ZipOpener().open(file);
  }

  /** Internal names of its classes, {@code com/acme/Order}. */
  Collection<String> classNames();

  /** The bytes of a class; null where it has none of this name. */
  byte @Nullable [] classFile(String internalName) throws IOException;
}
