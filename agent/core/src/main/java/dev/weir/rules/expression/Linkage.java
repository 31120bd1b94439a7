package dev.weir.rules.expression;

import dev.weir.rules.types.Member;
import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The place an expression is bound into: the roots in the order in which the compiled handle takes
 * them, and the woven class through whose eyes types and members are found. Used at the first call
 * of a woven method, on one thread.
 */
public final class Linkage {
  private final Lookup caller;
  private final List<String> frame;
  private final Map<String, Type> declared;
  private final MemberAccess access;

  /**
   * @param caller the woven class, with private access to it
   * @param frame names of roots: the last parameters of every handle that is compiled
   * @param declared the erased types that the woven method declares for the roots
   */
  public Linkage(
      Lookup caller, List<String> frame, Map<String, Type> declared, MemberAccess access) {
    this.caller = caller;
    this.frame = frame;
    this.declared = declared;
    this.access = access;
  }

  /** Where a root stands among the parameters of a handle. */
  int position(String root, MethodType handle) {
    return handle.parameterCount() - frame.size() + frame.indexOf(root);
  }

  Class<?> rootClass(String root) throws LinkProblem {
    Type type = declared.get(root);
    return type == null ? Object.class : resolve(type, caller.lookupClass());
  }

  /** The handle {@code (receiver) -> value} of a property. */
  MethodHandle getter(Class<?> receiver, Member member) throws LinkProblem {
    return access.getter(caller, declaring(receiver, member), member);
  }

  /**
   * The class of a value whose declared type only generics knew.
   *
   * @param near the class that said so
   */
  Class<?> resolve(ValueType type, Class<?> near) throws LinkProblem {
    try {
      return resolve(type.erasure(), near);
    } catch (LinkProblem unknownThere) {
      return resolve(type.erasure(), caller.lookupClass());
    }
  }

  private static Class<?> resolve(Type type, Class<?> near) throws LinkProblem {
    try {
      String descriptor = "(" + type.getDescriptor() + ")V";
      return MethodType.fromMethodDescriptorString(descriptor, near.getClassLoader())
          .parameterType(0);
    } catch (TypeNotPresentException | LinkageError e) {
      throw new LinkProblem(type.getClassName() + " is unknown to " + near.getName(), e);
    }
  }

  private static Class<?> declaring(Class<?> receiver, Member member) throws LinkProblem {
    String name = member.owner().replace('/', '.');
    Class<?> found = name.equals("java.lang.Object") ? Object.class : find(receiver, name);
    if (found == null) {
      throw new LinkProblem(receiver.getName() + " is no " + name, null);
    }
    return found;
  }

  private static @Nullable Class<?> find(Class<?> type, String name) {
    if (type.getName().equals(name)) {
      return type;
    }
    Class<?> superclass = type.getSuperclass();
    Class<?> found = superclass == null ? null : find(superclass, name);
    for (Class<?> implemented : type.getInterfaces()) {
      found = found == null ? find(implemented, name) : found;
    }
    return found;
  }
}
