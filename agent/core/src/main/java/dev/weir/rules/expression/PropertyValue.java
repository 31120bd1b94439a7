package dev.weir.rules.expression;

import dev.weir.rules.types.Member;
import dev.weir.rules.types.Property;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Set;

/** {@code target.name}: a getter's answer or a field. */
final class PropertyValue extends Typed {
  private final Typed target;
  private final Member member;
  private final boolean generic;

  PropertyValue(Typed target, Property property) {
    super(Kind.of(property.type()), property.type());
    this.target = target;
    this.member = property.member();
    this.generic = !member.erasure().equals(property.type().erasure());
  }

  @Override
  public boolean mayThrow() {
    return true;
  }

  @Override
  public void addRoots(Set<String> roots) {
    target.addRoots(roots);
  }

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull)
      throws LinkProblem {
    MethodHandle getter = getter(linkage);
    MethodType erased = getter.type().changeParameterType(0, target.kind().carrier);
    if (!erased.returnType().isPrimitive()) {
      erased = erased.changeReturnType(Object.class);
    }
    MethodHandle used = Handles.afterStep(getter.asType(erased), onValue, onNull);
    return target.lower(linkage, used, onNull);
  }

  @Override
  Class<?> runtimeClass(Linkage linkage) throws LinkProblem {
    Class<?> declared = getter(linkage).type().returnType();
    return generic ? linkage.resolve(type(), target.runtimeClass(linkage)) : declared;
  }

  private MethodHandle getter(Linkage linkage) throws LinkProblem {
    return linkage.getter(target.runtimeClass(linkage), member);
  }

  @Override
  public String toString() {
    return target + "." + member.owner() + "#" + member.name() + member.descriptor();
  }
}
