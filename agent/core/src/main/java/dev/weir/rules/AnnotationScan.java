package dev.weir.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.objectweb.asm.ClassReader;

/**
 * Finds annotations in the constants of a class file, where each that the class carries has its
 * descriptor. Nearly every constant is told from all of them by its length. Immutable.
 */
final class AnnotationScan {
  private static final int UTF8 = 1;

  private final byte[][][] byLength;

  /**
   * @param names of annotations, as source code or the JVM writes them
   */
  AnnotationScan(Collection<String> names) {
    int longest = 0;
    for (String name : names) {
      longest = Math.max(longest, bytes(name).length);
    }
    byLength = new byte[longest + 1][0][];
    for (String name : names) {
      byte[] descriptor = bytes(name);
      byte[][] same = byLength[descriptor.length];
      byte[][] more = Arrays.copyOf(same, same.length + 1);
      more[same.length] = descriptor;
      byLength[descriptor.length] = more;
    }
  }

  private static byte[] bytes(String name) {
    return Annotations.descriptor(name).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the class mentions one of them, on itself, a member or anywhere else. */
  boolean finds(ClassReader type) {
    for (int i = 1; i < type.getItemCount(); i++) {
      int at = type.getItem(i);
      if (at > 0 && type.readByte(at - 1) == UTF8) {
        int length = type.readUnsignedShort(at);
        if (length < byLength.length && isOneOf(byLength[length], type, at + 2)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOneOf(byte[][] descriptors, ClassReader type, int at) {
    for (byte[] descriptor : descriptors) {
      if (isAt(descriptor, type, at)) {
        return true;
      }
    }
    return false;
  }

  /** From the end: packages are alike, names are not. */
  private static boolean isAt(byte[] descriptor, ClassReader type, int at) {
    for (int i = descriptor.length - 1; i >= 0; i--) {
      int there = type.readByte(at + i);
      if ((byte) (there == '$' ? '/' : there) != descriptor[i]) {
        return false;
      }
    }
    return true;
  }
}
