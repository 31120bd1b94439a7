package dev.weir.spi;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects methods by what a class file says of them: name, parameter types, return type. Immutable;
 * every refinement returns a new selection.
 */
public final class Methods {
  private static final String CONSTRUCTOR = "<init>";

  private final Set<String> names;
  private final @Nullable List<String> parameterTypes;
  private final int parameterCount;
  private final @Nullable String returnType;

  private Methods(
      Set<String> names,
      @Nullable List<String> parameterTypes,
      int parameterCount,
      @Nullable String returnType) {
    this.names = names;
    this.parameterTypes = parameterTypes;
    this.parameterCount = parameterCount;
    this.returnType = returnType;
  }

  /** Methods of any of these names, whatever they take. */
  public static Methods named(String... names) {
    return new Methods(new HashSet<>(Arrays.asList(names)), null, -1, null);
  }

  /**
   * Constructors. Their advice runs at a normal return only: before that there is no object to
   * speak of.
   */
  public static Methods constructors() {
    return new Methods(Collections.singleton(CONSTRUCTOR), null, -1, null);
  }

  /**
   * Only those that take exactly these types, as source code names them: {@code int}, {@code
   * java.lang.String[]}.
   */
  public Methods taking(String... types) {
    return new Methods(names, Arrays.asList(types), types.length, returnType);
  }

  /** Only those that take this many parameters. */
  public Methods takingCount(int count) {
    return new Methods(names, parameterTypes, count, returnType);
  }

  /** Only those that return this type, as source code names it. */
  public Methods returning(String type) {
    return new Methods(names, parameterTypes, parameterCount, type);
  }

  /**
   * Whether a method is selected.
   *
   * @param name the method's name, {@code <init>} for a constructor
   * @param parameters its parameter types, as source code names them
   * @param returns its return type, likewise
   */
  public boolean match(String name, List<String> parameters, String returns) {
    return names.contains(name)
        && (parameterCount < 0 || parameterCount == parameters.size())
        && (parameterTypes == null || parameterTypes.equals(parameters))
        && (returnType == null || returnType.equals(returns));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Methods
        && ((Methods) other).names.equals(names)
        && Objects.equals(((Methods) other).parameterTypes, parameterTypes)
        && ((Methods) other).parameterCount == parameterCount
        && Objects.equals(((Methods) other).returnType, returnType);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names, parameterTypes, parameterCount, returnType);
  }
}
