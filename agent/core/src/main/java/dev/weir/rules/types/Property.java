package dev.weir.rules.types;

/** A readable property of a type: the getter, accessor or field behind it, and what it holds. */
public final class Property {
  private final Member member;
  private final ValueType type;

  Property(Member member, ValueType type) {
    this.member = member;
    this.type = type;
  }

  public Member member() {
    return member;
  }

  /** The declared type, generics resolved against the receiver's. */
  public ValueType type() {
    return type;
  }
}
