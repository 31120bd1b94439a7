package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of an expression do, called through method handles by name. None allocates for the
 * values that labels usually have.
 */
@SuppressWarnings("unused") // through method handles
final class Functions {
  static final MethodHandle TEXT_OF_CHAR = handle("text", String.class, char.class);

  private static final String[] SMALL = new String[1024];
  private static final String[] ASCII = new String[128];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = Integer.toString(i);
    }
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = String.valueOf(c);
    }
  }

  private static final ClassValue<String> SIMPLE_NAMES =
      new ClassValue<String>() {
        @Override
        protected String computeValue(Class<?> type) {
          return simpleName(type.getName());
        }
      };

  private Functions() {}

  static MethodHandle handle(String name, Class<?> returns, Class<?>... takes) {
    return Handles.staticMethod(
        MethodHandles.lookup(), Functions.class, name, MethodType.methodType(returns, takes));
  }

  static String text(boolean value) {
    return value ? "true" : "false";
  }

  static String text(long value) {
    return value >= 0 && value < SMALL.length ? SMALL[(int) value] : Long.toString(value);
  }

  static String text(double value) {
    return Double.toString(value);
  }

  static String text(char value) {
    return value < ASCII.length ? ASCII[value] : String.valueOf(value);
  }

  static @Nullable String text(Object value) {
    if (value instanceof Enum) {
      return ((Enum<?>) value).name();
    }
    if (value instanceof Integer || value instanceof Long) {
      return text(((Number) value).longValue());
    }
    return value instanceof Character ? text(((Character) value).charValue()) : value.toString();
  }

  static String choose(String whenTrue, String whenFalse, boolean value) {
    return value ? whenTrue : whenFalse;
  }

  static long integer(Object number) {
    return ((Number) number).longValue();
  }

  static double decimal(Object number) {
    return ((Number) number).doubleValue();
  }

  static double decimal(long number) {
    return number;
  }

  static boolean truth(Object value) {
    return (Boolean) value;
  }

  static boolean not(boolean value) {
    return !value;
  }

  static long negate(long value) {
    return -value;
  }

  static double negate(double value) {
    return -value;
  }

  static @Nullable Object orNull(Object optional) {
    return ((Optional<?>) optional).orElse(null);
  }

  static long length(String text) {
    return text.length();
  }

  static long length(Object sized) {
    if (sized instanceof Collection) {
      return ((Collection<?>) sized).size();
    }
    if (sized instanceof Map) {
      return ((Map<?, ?>) sized).size();
    }
    return sized instanceof CharSequence ? ((CharSequence) sized).length() : Array.getLength(sized);
  }

  static boolean reaches(int index, Object array) {
    return index < Array.getLength(array);
  }

  static @Nullable Object element(int index, Object list) {
    List<?> elements = (List<?>) list;
    return index < elements.size() ? elements.get(index) : null;
  }

  static @Nullable Object entry(Object key, Object map) {
    return ((Map<?, ?>) map).get(key);
  }

  static String simpleName(Object value) {
    return SIMPLE_NAMES.get(value.getClass());
  }

  static String simpleName(String className) {
    int last = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$'));
    return last < 0 ? className : className.substring(last + 1);
  }
}
