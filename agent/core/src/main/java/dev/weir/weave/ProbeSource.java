package dev.weir.weave;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to weave around which methods. Asked by every thread that loads a class, at once.
 */
public interface ProbeSource {

  /**
   * Whether the class could have probes: the cheap question, asked for every class that is loaded.
   *
   * @param loader its defining loader, null for the boot loader
   * @param className internal name, {@code com/acme/Order}
   * @param classFile its bytes, not to be kept or changed
   */
  boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile);

  /**
   * Whether a class that is loaded already could have probes: asked for all of them when a source
   * comes to a running JVM, or leaves it.
   *
   * @param loaded neither to be kept, nor to be initialised
   */
  boolean concerns(Class<?> loaded);

  /**
   * The probes of one method with a body, outermost first. Asked for each such method of a class
   * that it concerns, bridges left out.
   */
  List<? extends Probe> probes(MethodDeclaration method);
}
