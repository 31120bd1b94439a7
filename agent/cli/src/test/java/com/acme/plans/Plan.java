package com.acme.plans;

/** An argument with something to read. */
public class Plan {
  private final String name;

  public Plan(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }

  int limit() {
    return 7;
  }
}
