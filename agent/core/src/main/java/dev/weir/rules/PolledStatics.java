package dev.weir.rules;

import dev.weir.rules.expression.ModuleOpener;
import java.lang.ref.WeakReference;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A static field or method, in every loader that has the class. It is read only once the class has
 * been initialised by the application: what its initialiser does, and when, is not ours to decide.
 * Thread-safe.
 */
final class PolledStatics {
  final String className;
  final String member;
  private final ModuleOpener opener;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  /**
   * @param name {@code com.acme.Registry.instance}
   */
  PolledStatics(String name, ModuleOpener opener) {
    int point = name.lastIndexOf('.');
    this.className = point < 0 ? "" : name.substring(0, point);
    this.member = name.substring(point + 1);
    this.opener = opener;
  }

  /** Whether a class is the one that is named; a nested one may be written with points. */
  boolean means(String internalName) {
    return internalName.length() == className.length()
        && internalName.replace('/', '.').replace('$', '.').equals(className.replace('$', '.'));
  }

  /**
   * A class of the name is there.
   *
   * @param internalName as the JVM knows it
   */
  void seen(@Nullable ClassLoader loader, String internalName) {
    if (find(loader) == null) {
      seen.add(new Seen(loader, internalName.replace('/', '.')));
    }
  }

  /** A class of the name was there before the agent came: its initialiser has run. */
  void loaded(@Nullable ClassLoader loader, String internalName) {
    if (find(loader) == null) {
      seen(loader, internalName);
      Seen known = find(loader);
      if (known != null) {
        known.settled = true;
      }
    }
  }

  /** The class has an initialiser, which will say when it has run. */
  void waits(@Nullable ClassLoader loader) {
    Seen known = find(loader);
    if (known != null && !known.settled) {
      known.waiting = true;
    }
  }

  /** Called by the woven initialiser. */
  void initialised(@Nullable ClassLoader loader) {
    Seen known = find(loader);
    if (known != null) {
      known.waiting = false;
      known.settled = true;
    }
  }

  private @Nullable Seen find(@Nullable ClassLoader loader) {
    for (Seen known : seen) {
      if (known.isOf(loader)) {
        return known;
      }
    }
    return null;
  }

  /** The classes that may be read. */
  List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>();
    for (Seen known : seen) {
      if (known.isGone()) {
        seen.remove(known);
      } else if (!known.waiting) {
        Class<?> found = known.type();
        if (found != null) {
          classes.add(found);
        }
      }
    }
    return classes;
  }

  /**
   * The member's value.
   *
   * @throws Exception what the method threw, or why the member cannot be read
   */
  @Nullable Object read(Class<?> holder) throws Exception {
    for (Field field : holder.getDeclaredFields()) {
      if (field.getName().equals(member)) {
        open(field, holder);
        return field.get(null);
      }
    }
    Method method = holder.getDeclaredMethod(member);
    open(method, holder);
    return method.invoke(null);
  }

  private void open(AccessibleObject found, Class<?> holder) {
    try {
      found.setAccessible(true);
    } catch (RuntimeException shut) {
      opener.open(holder, PolledStatics.class);
      found.setAccessible(true);
    }
  }

  private static final class Seen {
    private final @Nullable WeakReference<ClassLoader> loader;
    private final String name;
    private volatile boolean waiting;
    private volatile boolean settled;

    Seen(@Nullable ClassLoader loader, String name) {
      this.loader = loader == null ? null : new WeakReference<>(loader);
      this.name = name;
    }

    boolean isOf(@Nullable ClassLoader other) {
      return loader == null ? other == null : loader.get() == other;
    }

    boolean isGone() {
      return loader != null && loader.get() == null;
    }

    @Nullable Class<?> type() {
      try {
        return Class.forName(name, false, loader == null ? null : loader.get());
      } catch (ClassNotFoundException | LinkageError e) {
        return null;
      }
    }
  }
}
