package dev.weir.rules.expression;

import dev.weir.rules.types.Member;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handles of getters and fields whoever may see them: as public first, then as the woven
 * class, then as the declaring class itself, whose package is opened to the agent where a module
 * keeps it shut. Thread-safe.
 */
public final class MemberAccess {
  private static final Lookup AGENT = MethodHandles.lookup();

  /**
   * {@code MethodHandles.privateLookupIn} of Java 9; on 8 {@code setAccessible} knows no limits.
   */
  private static final @Nullable Method PRIVATE_LOOKUP_IN = privateLookupIn();

  private final ModuleOpener opener;

  public MemberAccess(ModuleOpener opener) {
    this.opener = opener;
  }

  /** Of Java 9; on 8 {@code setAccessible} knows no limits. */
  private static @Nullable Method privateLookupIn() {
    try {
      return MethodHandles.class.getMethod("privateLookupIn", Class.class, Lookup.class);
    } catch (NoSuchMethodException java8) {
      return null;
    }
  }

  /**
   * @param caller the woven class
   * @param owner the class that declares the member
   * @return {@code (owner) -> value}
   */
  MethodHandle getter(Lookup caller, Class<?> owner, Member member) throws LinkProblem {
    try {
      MethodHandle visible = visible(caller, owner, member);
      return visible != null ? visible : hidden(owner, member);
    } catch (NoSuchMethodException | NoSuchFieldException e) {
      throw new LinkProblem(owner.getName() + " has no " + member + " any more", e);
    } catch (ReflectiveOperationException | TypeNotPresentException | LinkageError e) {
      throw new LinkProblem(owner.getName() + "." + member + " cannot be reached: " + e, e);
    }
  }

  private static @Nullable MethodHandle visible(Lookup caller, Class<?> owner, Member member)
      throws NoSuchMethodException, NoSuchFieldException {
    for (Lookup lookup : new Lookup[] {MethodHandles.publicLookup(), caller}) {
      try {
        return find(lookup, owner, member);
      } catch (IllegalAccessException notVisible) {
        // The next lookup sees more.
      }
    }
    return null;
  }

  private MethodHandle hidden(Class<?> owner, Member member) throws ReflectiveOperationException {
    Method privateLookupIn = privateLookupIn();
    if (privateLookupIn == null) {
      return forced(owner, member);
    }
    try {
      return find(lookupIn(privateLookupIn, owner), owner, member);
    } catch (IllegalAccessException shut) {
      if (!opener.open(owner, MemberAccess.class)) {
        throw shut;
      }
      return find(lookupIn(privateLookupIn, owner), owner, member);
    }
  }

  private static Lookup lookupIn(Method privateLookupIn, Class<?> owner)
      throws ReflectiveOperationException {
    try {
      return (Lookup) privateLookupIn.invoke(null, owner, MethodHandles.lookup());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalAccessException) {
        throw (IllegalAccessException) e.getCause();
      }
      throw e;
    }
  }

  private static MethodHandle find(Lookup lookup, Class<?> owner, Member member)
      throws IllegalAccessException, NoSuchMethodException, NoSuchFieldException {
    MethodType type = type(owner, member);
    return member.isMethod()
        ? lookup.findVirtual(owner, member.name(), type)
        : lookup.findGetter(owner, member.name(), type.returnType());
  }

  private static MethodType type(Class<?> owner, Member member) {
    String descriptor = member.isMethod() ? member.descriptor() : "()" + member.descriptor();
    return MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader());
  }

  private static MethodHandle forced(Class<?> owner, Member member)
      throws ReflectiveOperationException {
    AccessibleObject found =
        member.isMethod()
            ? owner.getDeclaredMethod(member.name())
            : owner.getDeclaredField(member.name());
    found.setAccessible(true);
    return found instanceof Method
        ? MethodHandles.lookup().unreflect((Method) found)
        : MethodHandles.lookup().unreflectGetter((Field) found);
  }
}
