package dev.weir.rules;

/** Resolves the plans of customers, for captures to see. */
class Plans {
  private final String region = "eu";

  Plan resolve(String customer) {
    if (customer.equals("broken")) {
      throw new IllegalStateException(customer);
    }
    return customer.equals("nobody") ? null : new Plan("team");
  }

  String work(String customer) {
    use();
    return region + customer;
  }

  void use() {}

  void batch(String id) {}

  static class Plan {
    private final String name;

    Plan(String name) {
      this.name = name;
    }

    String getName() {
      return name;
    }

    String getSecret() {
      throw new UnsupportedOperationException();
    }
  }
}
