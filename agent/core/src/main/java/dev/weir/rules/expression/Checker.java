package dev.weir.rules.expression;

import dev.weir.rules.types.TypeModel;

/** Gives an expression its types, or says what is wrong with it and where. */
final class Checker implements Node.Visitor {
  private final Scope scope;
  private final Paths paths;
  private final Conversions conversions;
  private final OperatorTypes operators;
  private final FunctionTypes functions;

  Checker(Scope scope, TypeModel types) {
    this.scope = scope;
    this.paths = new Paths(types);
    this.conversions = new Conversions(types);
    this.operators = new OperatorTypes(conversions);
    this.functions = new FunctionTypes(conversions);
  }

  Typed check(Node node) throws ExpressionError {
    return node.accept(this);
  }

  Conversions conversions() {
    return conversions;
  }

  @Override
  public Typed literal(Node.Literal literal) {
    return Constant.of(literal.value);
  }

  @Override
  public Typed name(Node.Name name) throws ExpressionError {
    return paths.allowed(scope.root(name.name, name.offset), name.offset);
  }

  @Override
  public Typed property(Node.PropertyOf property) throws ExpressionError {
    if (property.target instanceof Node.Name && !property.call) {
      Node.Name group = (Node.Name) property.target;
      Typed member = scope.member(group.name, property.name, property.offset);
      if (member != null) {
        return paths.allowed(member, property.offset);
      }
    }
    return paths.property(check(property.target), property);
  }

  @Override
  public Typed element(Node.Element element) throws ExpressionError {
    return paths.element(check(element.target), element);
  }

  @Override
  public Typed unary(Node.Unary unary) throws ExpressionError {
    Typed operand = check(unary.operand);
    return unary.operator.equals("not")
        ? operators.not(operand, unary.operand.offset)
        : operators.negative(operand, unary.operand.offset);
  }

  @Override
  public Typed binary(Node.Binary binary) throws ExpressionError {
    return operators.binary(binary, check(binary.left), check(binary.right));
  }

  @Override
  public Typed call(Node.Call call) throws ExpressionError {
    Typed[] arguments = new Typed[call.arguments.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = check(call.arguments.get(i));
    }
    return functions.call(call, arguments);
  }
}
