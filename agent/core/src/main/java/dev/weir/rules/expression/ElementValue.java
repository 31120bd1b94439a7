package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import org.objectweb.asm.Type;

/** {@code target[0]}, {@code target['key']}: null where there is no such element. */
final class ElementValue extends Typed {
  private final Typed target;

  /** An Integer where the target is a list or an array; as the map's keys are where it is a map. */
  private final Object key;

  private final boolean map;

  private ElementValue(Typed target, ValueType type, Object key, boolean map) {
    super(Kind.of(type), type);
    this.target = target;
    this.key = key;
    this.map = map;
  }

  static ElementValue ofArray(Typed array, int index) {
    return new ElementValue(array, array.type().component(), index, false);
  }

  static ElementValue ofList(Typed list, ValueType element, int index) {
    return new ElementValue(list, element, index, false);
  }

  static ElementValue ofMap(Typed map, ValueType value, Object key) {
    return new ElementValue(map, value, key, true);
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
    MethodHandle used =
        target.type().isArray()
            ? ofArray(onValue, onNull)
            : Handles.afterStep(MethodHandles.insertArguments(step(), 0, key), onValue, onNull);
    return target.lower(linkage, used, onNull);
  }

  private MethodHandle step() {
    return map
        ? Functions.handle("entry", Object.class, Object.class, Object.class)
        : Functions.handle("element", Object.class, int.class, Object.class);
  }

  private MethodHandle ofArray(MethodHandle onValue, MethodHandle onNull) {
    MethodHandle reaches = Functions.handle("reaches", boolean.class, int.class, Object.class);
    MethodHandle element = MethodHandles.arrayElementGetter(arrayClass());
    MethodHandle step = MethodHandles.insertArguments(element, 1, key);
    step = step.asType(step.type().changeParameterType(0, Object.class));
    return MethodHandles.guardWithTest(
        MethodHandles.insertArguments(reaches, 0, key),
        Handles.afterStep(step, onValue, onNull),
        MethodHandles.dropArguments(onNull, 0, Object.class));
  }

  /** Arrays of objects are all read alike. */
  private Class<?> arrayClass() {
    switch (target.type().component().erasure().getSort()) {
      case Type.BYTE:
        return byte[].class;
      case Type.SHORT:
        return short[].class;
      case Type.CHAR:
        return char[].class;
      case Type.INT:
        return int[].class;
      case Type.LONG:
        return long[].class;
      case Type.FLOAT:
        return float[].class;
      case Type.DOUBLE:
        return double[].class;
      case Type.BOOLEAN:
        return boolean[].class;
      default:
        return Object[].class;
    }
  }

  @Override
  Class<?> runtimeClass(Linkage linkage) throws LinkProblem {
    return linkage.resolve(type(), target.runtimeClass(linkage));
  }

  @Override
  public String toString() {
    return target + "[" + key.getClass().getSimpleName() + " " + key + "]" + type();
  }
}
