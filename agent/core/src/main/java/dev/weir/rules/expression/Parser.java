package dev.weir.rules.expression;

import dev.weir.rules.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression by recursive descent. From loose to tight: {@code or}, {@code and}, {@code
 * not}, comparison, {@code ??}, {@code + -}, {@code * /}, minus sign, {@code . [ ]}.
 */
final class Parser {
  private static final String[][] BINARY = {
    {"or"}, {"and"}, {"==", "!=", "<", "<=", ">", ">="}, {"??"}, {"+", "-"}, {"*", "/"}
  };
  private static final int NOT_BINDS_BEFORE = 2;
  private static final int MAX_LENGTH = 4096;

  private final Lexer lexer;
  private Token token;
  private int depth;

  private Parser(String text) throws ExpressionError {
    lexer = new Lexer(text);
    token = lexer.next();
  }

  static Node parse(String text) throws ExpressionError {
    if (text.length() > MAX_LENGTH) {
      String fact = "the expression has " + text.length() + " characters";
      throw new ExpressionError(0, fact, "Keep it below " + MAX_LENGTH + ".");
    }
    Parser parser = new Parser(text);
    Node node = parser.binary(0);
    if (parser.token.kind != Kind.END) {
      throw parser.unexpected("an operator or the end");
    }
    return node;
  }

  private Node binary(int level) throws ExpressionError {
    if (level == BINARY.length) {
      return negation();
    }
    if (level == NOT_BINDS_BEFORE && token.is("not")) {
      Token not = advance();
      enter(not);
      Node operand = binary(level);
      depth--;
      return new Node.Unary(not, operand);
    }
    Node left = binary(level + 1);
    while (isOneOf(BINARY[level])) {
      Token operator = advance();
      left = new Node.Binary(operator, left, binary(level + 1));
    }
    return left;
  }

  private Node negation() throws ExpressionError {
    if (!token.is("-")) {
      return path();
    }
    Token minus = advance();
    enter(minus);
    Node operand = negation();
    depth--;
    return new Node.Unary(minus, operand);
  }

  private Node path() throws ExpressionError {
    Node node = primary();
    while (true) {
      if (accept(".")) {
        node = property(node);
      } else if (accept("[")) {
        node = element(node);
      } else {
        return node;
      }
    }
  }

  private Node property(Node target) throws ExpressionError {
    if (token.kind != Kind.NAME) {
      throw unexpected("the name of a property");
    }
    Token name = advance();
    boolean call = accept("(");
    if (call && !accept(")")) {
      throw new ExpressionError(
          token.offset,
          "`" + name.text + "` is called with an argument",
          "Only calls without arguments are allowed.");
    }
    return new Node.PropertyOf(name, target, call);
  }

  private Node element(Node target) throws ExpressionError {
    Object value = token.value;
    if (value == null || value instanceof Double) {
      throw unexpected("an index such as 0, or a key such as 'name'");
    }
    Node element = new Node.Element(advance(), value, target);
    expect("]");
    return element;
  }

  private Node primary() throws ExpressionError {
    if (token.kind == Kind.LITERAL) {
      return new Node.Literal(token.offset, advance().value);
    }
    if (token.kind == Kind.NAME && !token.is("and") && !token.is("or") && !token.is("not")) {
      return named(advance());
    }
    if (!token.is("(")) {
      throw unexpected("a value");
    }
    enter(advance());
    Node inner = binary(0);
    depth--;
    expect(")");
    return inner;
  }

  private Node named(Token name) throws ExpressionError {
    switch (name.text) {
      case "true":
        return new Node.Literal(name.offset, Boolean.TRUE);
      case "false":
        return new Node.Literal(name.offset, Boolean.FALSE);
      case "null":
        return new Node.Literal(name.offset, null);
      default:
        return accept("(")
            ? new Node.Call(name, arguments(name))
            : new Node.Name(name.offset, name.text);
    }
  }

  private List<Node> arguments(Token function) throws ExpressionError {
    List<Node> arguments = new ArrayList<>();
    enter(function);
    if (!token.is(")")) {
      arguments.add(binary(0));
      while (accept(",")) {
        arguments.add(binary(0));
      }
    }
    depth--;
    expect(")");
    return arguments;
  }

  /** Parentheses leave no node behind, so that depth has to be counted on the way down as well. */
  private void enter(Token at) throws ExpressionError {
    if (++depth > Node.MAX_DEPTH) {
      throw new ExpressionError(
          at.offset, "the expression nests more than " + Node.MAX_DEPTH + " deep", "Shorten it.");
    }
  }

  private boolean isOneOf(String[] operators) {
    if (token.kind == Kind.END) { // after most operands; asked for at every level
      return false;
    }
    for (String operator : operators) {
      if (token.is(operator)) {
        return true;
      }
    }
    return false;
  }

  private Token advance() throws ExpressionError {
    Token current = token;
    token = lexer.next();
    return current;
  }

  private boolean accept(String symbol) throws ExpressionError {
    boolean found = token.is(symbol);
    if (found) {
      advance();
    }
    return found;
  }

  private void expect(String symbol) throws ExpressionError {
    if (!accept(symbol)) {
      throw unexpected("`" + symbol + "`");
    }
  }

  private ExpressionError unexpected(String wanted) {
    return new ExpressionError(token.offset, "expected " + wanted + ", found " + token, "");
  }
}
