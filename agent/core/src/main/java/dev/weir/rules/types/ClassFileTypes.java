package dev.weir.rules.types;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types read from class files, each once. Made for one piece of work (a class being woven, one run
 * of {@code check}) and dropped with it. Not thread-safe.
 */
public final class ClassFileTypes implements TypeModel {
  private final ClassFiles files;
  private final Map<String, @Nullable ClassModel> known = new HashMap<>();

  public ClassFileTypes(ClassFiles files) {
    this.files = files;
  }

  /** Prefers this class to what the files say: the class being woven may differ from its file. */
  public ClassFileTypes with(ClassModel model) {
    known.put(model.name(), model);
    return this;
  }

  @Override
  public @Nullable ClassModel find(String internalName) {
    if (!known.containsKey(internalName)) {
      byte[] bytes = files.read(internalName);
      known.put(internalName, bytes == null ? null : ClassModel.readOrNull(bytes));
    }
    return known.get(internalName);
  }
}
