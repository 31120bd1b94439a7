package dev.weir.rules.expression;

import dev.weir.config.schema.Nearest;
import dev.weir.rules.types.Properties;
import dev.weir.rules.types.Property;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.util.List;
import org.objectweb.asm.Type;

/** The types of {@code target.name} and {@code target[0]}. */
final class Paths {
  private static final String LIST = "java/util/List";
  private static final String MAP = "java/util/Map";
  private static final int MOST_NAMED = 8;

  private final TypeModel types;

  Paths(TypeModel types) {
    this.types = types;
  }

  Typed property(Typed given, Node.PropertyOf property) throws ExpressionError {
    Typed target = Conversions.present(given, property.name);
    ValueType type = target.kind() == Kind.TEXT ? ValueType.STRING : target.type();
    if (type.isArray() && property.name.equals("length") && !property.call) {
      return Applied.function(target, "length", Object.class, ValueType.LONG);
    }
    if (type.isPrimitive() || type.isArray() || Constant.isNull(target)) {
      String what = Constant.isNull(target) ? "null" : type.toString();
      String fact = what + " has no property `" + property.name + "`";
      throw new ExpressionError(property.offset, fact, "");
    }
    Properties properties = Properties.of(type, types);
    Property found =
        property.call ? properties.method(property.name) : properties.find(property.name);
    if (found == null) {
      throw unknown(type, properties, property);
    }
    Refused.check(found.member(), property.offset);
    return allowed(new PropertyValue(target, found), property.offset);
  }

  private static ExpressionError unknown(
      ValueType type, Properties properties, Node.PropertyOf property) {
    String missing = properties.missing();
    String written = property.call ? property.name + "()" : property.name;
    String fact = type + " has no property `" + written + "`";
    return missing == null
        ? new ExpressionError(property.offset, fact, advice(type, properties, property.name))
        : new ExpressionError(
            property.offset, fact + " that could be seen", missing + " was not found.");
  }

  private static String advice(ValueType type, Properties properties, String name) {
    List<String> names = properties.names();
    String nearest = Nearest.of(name, names);
    if (nearest != null) {
      return "Did you mean `" + nearest + "`?";
    }
    if (names.isEmpty() || type.isOfJdk()) {
      return type.equals(ValueType.OBJECT) ? "Its declared type says nothing of it." : "";
    }
    boolean all = names.size() <= MOST_NAMED;
    StringBuilder known = new StringBuilder("It has ");
    for (String each : all ? names : names.subList(0, MOST_NAMED)) {
      known.append('`').append(each).append("`, ");
    }
    known.setLength(known.length() - 2);
    return known.append(all ? "." : ", ….").toString();
  }

  Typed element(Typed given, Node.Element element) throws ExpressionError {
    Typed target = Conversions.present(given, "");
    ValueType type = target.type();
    if (type.isArray()) {
      return allowed(ElementValue.ofArray(target, index(element)), element.offset);
    }
    if (target.kind() == Kind.OBJECT) {
      Properties properties = Properties.of(type, types);
      if (properties.extend(LIST)) {
        ValueType elements = properties.argument(LIST, 0);
        return allowed(ElementValue.ofList(target, elements, index(element)), element.offset);
      }
      if (properties.extend(MAP)) {
        Object key = key(element, properties.argument(MAP, 0));
        ValueType values = properties.argument(MAP, 1);
        return allowed(ElementValue.ofMap(target, values, key), element.offset);
      }
    }
    throw new ExpressionError(
        element.offset, type + " has no elements", "Lists, arrays and maps have.");
  }

  private static int index(Node.Element element) throws ExpressionError {
    if (element.key instanceof String || (Long) element.key > Integer.MAX_VALUE) {
      String fact = "`" + element.key + "` is no index";
      throw new ExpressionError(element.offset, fact, "Write a whole number from 0.");
    }
    return ((Long) element.key).intValue();
  }

  /** The key as the map holds it: an int or a long are two different keys. */
  private static Object key(Node.Element element, ValueType keys) throws ExpressionError {
    boolean open = keys.equals(ValueType.OBJECT);
    if (element.key instanceof String) {
      if (open || keys.is("java/lang/String")) {
        return element.key;
      }
    } else if (keys.is("java/lang/Long")) {
      return element.key;
    } else if (open || keys.is("java/lang/Integer")) {
      return index(element);
    }
    throw new ExpressionError(
        element.offset, "the keys of this map are " + keys + ", not " + element.key, "");
  }

  /** Refuses a value that leads out of what may be read. */
  Typed allowed(Typed value, int offset) throws ExpressionError {
    boolean object = value.kind() == Kind.OBJECT && !value.type().isArray();
    if (object && value.type().erasure().getSort() == Type.OBJECT) {
      Refused.check(value.type(), Properties.of(value.type(), types), offset);
    }
    return value;
  }
}
