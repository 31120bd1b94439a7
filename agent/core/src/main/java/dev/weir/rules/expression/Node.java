package dev.weir.rules.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written, before anything is known of its types. Immutable. */
abstract class Node {
  /** Nesting beyond this is refused, so that no walk over an expression can exhaust a stack. */
  static final int MAX_DEPTH = 64;

  final int offset;
  final int depth;

  private Node(int offset, int depthBelow) throws ExpressionError {
    this.offset = offset;
    this.depth = depthBelow + 1;
    if (depth > MAX_DEPTH) {
      throw new ExpressionError(
          offset, "the expression nests more than " + MAX_DEPTH + " deep", "Shorten it.");
    }
  }

  abstract Typed accept(Visitor visitor) throws ExpressionError;

  /** One method a kind of expression. */
  interface Visitor {
    Typed literal(Literal literal) throws ExpressionError;

    Typed name(Name name) throws ExpressionError;

    Typed property(PropertyOf property) throws ExpressionError;

    Typed element(Element element) throws ExpressionError;

    Typed unary(Unary unary) throws ExpressionError;

    Typed binary(Binary binary) throws ExpressionError;

    Typed call(Call call) throws ExpressionError;
  }

  /** {@code 42}, {@code 'text'}, {@code true}, {@code null}. */
  static final class Literal extends Node {
    final @Nullable Object value;

    Literal(int offset, @Nullable Object value) throws ExpressionError {
      super(offset, 0);
      this.value = value;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.literal(this);
    }
  }

  /** What an expression starts from: {@code arg0}, {@code this}. */
  static final class Name extends Node {
    final String name;

    Name(int offset, String name) throws ExpressionError {
      super(offset, 0);
      this.name = name;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.name(this);
    }
  }

  /** {@code target.name}, {@code target.name()}. */
  static final class PropertyOf extends Node {
    final Node target;
    final String name;
    final boolean call;

    PropertyOf(Token name, Node target, boolean call) throws ExpressionError {
      super(name.offset, target.depth);
      this.target = target;
      this.name = name.text;
      this.call = call;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.property(this);
    }
  }

  /** {@code target[0]}, {@code target['key']}. */
  static final class Element extends Node {
    final Node target;

    /** A Long or a String. */
    final Object key;

    Element(Token key, Object value, Node target) throws ExpressionError {
      super(key.offset, target.depth);
      this.target = target;
      this.key = value;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.element(this);
    }
  }

  /** {@code not operand}, {@code -operand}. */
  static final class Unary extends Node {
    final String operator;
    final Node operand;

    Unary(Token operator, Node operand) throws ExpressionError {
      super(operator.offset, operand.depth);
      this.operator = operator.text;
      this.operand = operand;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.unary(this);
    }
  }

  /** {@code left operator right}. */
  static final class Binary extends Node {
    final String operator;
    final Node left;
    final Node right;

    Binary(Token operator, Node left, Node right) throws ExpressionError {
      super(operator.offset, Math.max(left.depth, right.depth));
      this.operator = operator.text;
      this.left = left;
      this.right = right;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.binary(this);
    }
  }

  /** {@code function(argument, …)}. */
  static final class Call extends Node {
    final String function;
    final List<Node> arguments;

    Call(Token function, List<Node> arguments) throws ExpressionError {
      super(function.offset, deepest(arguments));
      this.function = function.text;
      this.arguments = arguments;
    }

    private static int deepest(List<Node> nodes) {
      int deepest = 0;
      for (Node node : nodes) {
        deepest = Math.max(deepest, node.depth);
      }
      return deepest;
    }

    @Override
    Typed accept(Visitor visitor) throws ExpressionError {
      return visitor.call(this);
    }
  }
}
