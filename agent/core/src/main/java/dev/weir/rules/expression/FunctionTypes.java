package dev.weir.rules.expression;

import dev.weir.config.schema.Nearest;
import dev.weir.rules.types.Properties;
import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What functions take and give. */
final class FunctionTypes {
  private static final List<String> NAMES =
      Arrays.asList("lower", "upper", "len", "simple_name", "matches");

  private final Conversions conversions;

  FunctionTypes(Conversions conversions) {
    this.conversions = conversions;
  }

  Typed call(Node.Call call, Typed[] arguments) throws ExpressionError {
    if (!NAMES.contains(call.function)) {
      String nearest = Nearest.of(call.function, NAMES);
      throw new ExpressionError(
          call.offset,
          "there is no function `" + call.function + "`",
          nearest == null ? "There are " + NAMES + "." : "Did you mean `" + nearest + "`?");
    }
    requireCount(call, call.function.equals("matches") ? 3 : 1);
    int offset = call.arguments.get(0).offset;
    switch (call.function) {
      case "lower":
        return remembered(conversions.text(arguments[0], offset), new Lower());
      case "upper":
        return remembered(conversions.text(arguments[0], offset), new Upper());
      case "len":
        return length(Conversions.present(arguments[0], ""), offset);
      case "simple_name":
        return simpleName(Conversions.present(arguments[0], ""), offset);
      default:
        return matches(call, arguments);
    }
  }

  private static void requireCount(Node.Call call, int count) throws ExpressionError {
    if (call.arguments.size() != count) {
      throw new ExpressionError(
          call.offset,
          "`" + call.function + "` is given " + call.arguments.size() + " arguments",
          count == 1 ? "It takes one." : "It takes a text, 'a pattern' and 'a replacement'.");
    }
  }

  private Typed length(Typed value, int offset) throws ExpressionError {
    if (value.kind() == Kind.TEXT) {
      return Applied.function(value, "length", String.class, ValueType.LONG);
    }
    boolean sized = value.type().isArray();
    if (value.kind() == Kind.OBJECT && !sized) {
      Properties properties = conversions.properties(value);
      sized =
          properties.extend("java/util/Collection")
              || properties.extend("java/util/Map")
              || properties.extend("java/lang/CharSequence");
    }
    if (!sized) {
      String fact = OperatorTypes.described(value) + " has no length";
      throw new ExpressionError(offset, fact, "Texts, arrays, collections and maps have.");
    }
    return Applied.function(value, "length", Object.class, ValueType.LONG);
  }

  private static Typed simpleName(Typed value, int offset) throws ExpressionError {
    if (value.kind() != Kind.TEXT && value.kind() != Kind.OBJECT) {
      String fact = OperatorTypes.described(value) + " has no class";
      throw new ExpressionError(offset, fact, "Give simple_name an object or a class's name.");
    }
    return Applied.function(value, "simpleName", value.kind().carrier, ValueType.STRING);
  }

  private Typed matches(Node.Call call, Typed[] arguments) throws ExpressionError {
    String regex = Constant.text(arguments[1]);
    String replacement = Constant.text(arguments[2]);
    if (regex == null || replacement == null) {
      int offset = call.arguments.get(regex == null ? 1 : 2).offset;
      throw new ExpressionError(offset, "`matches` takes 'literal texts' here", "");
    }
    int groups = groups(regex, call.arguments.get(1).offset);
    requireGroups(replacement, groups, call.arguments.get(2).offset);
    Typed text = conversions.text(arguments[0], call.arguments.get(0).offset);
    return remembered(text, new Replace(regex, replacement));
  }

  private static int groups(String regex, int offset) throws ExpressionError {
    try {
      return Pattern.compile(regex).matcher("").groupCount();
    } catch (PatternSyntaxException e) {
      String fact = "`" + regex + "` is no regular expression: " + e.getDescription();
      throw new ExpressionError(offset, fact, "");
    }
  }

  private static void requireGroups(String replacement, int groups, int offset)
      throws ExpressionError {
    for (int i = replacement.indexOf('$'); i >= 0; i = replacement.indexOf('$', i + 1)) {
      boolean escaped = i > 0 && replacement.charAt(i - 1) == '\\';
      char group = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
      boolean known = group == '{' || (group >= '0' && group <= '0' + Math.min(groups, 9));
      if (!escaped && !known) {
        String fact = "`$" + group + "` names none of the pattern's " + groups + " groups";
        throw new ExpressionError(offset, fact, "Write \\$ for a dollar sign.");
      }
    }
  }

  private static Typed remembered(Typed text, Applied.Step step) {
    return Applied.of(text, ValueType.STRING, step);
  }

  private static final class Lower extends Applied.Step {
    Lower() {
      super("lower");
    }

    @Override
    MethodHandle handle() {
      return new TextFunction.Lower().handle();
    }
  }

  private static final class Upper extends Applied.Step {
    Upper() {
      super("upper");
    }

    @Override
    MethodHandle handle() {
      return new TextFunction.Upper().handle();
    }
  }

  private static final class Replace extends Applied.Step {
    private final String regex;
    private final String replacement;

    Replace(String regex, String replacement) {
      super("matches '" + regex + "' '" + replacement + "'");
      this.regex = regex;
      this.replacement = replacement;
    }

    @Override
    MethodHandle handle() {
      return new TextFunction.Replace(regex, replacement).handle();
    }
  }
}
