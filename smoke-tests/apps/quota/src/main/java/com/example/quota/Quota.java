package com.example.quota;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * A support engineer's tool: reads commands from standard input, answers on standard output.
 *
 * <pre>
 * check team-1 reports          allowed
 * check-all team 1000 reports   1000 allowed
 * charge free-1 101             error: free-1 used all of its 100 units
 * exit 3
 * </pre>
 */
public final class Quota {
  private final Accounts accounts = new Accounts();
  private final FeatureGate gate = new FeatureGate(accounts);
  private final Meter meter = new Meter();

  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    Quota quota = new Quota();
    System.out.println("ready");
    String line;
    while ((line = in.readLine()) != null) {
      String[] words = line.split(" ");
      if (words[0].equals("exit")) {
        System.exit(Integer.parseInt(words[1]));
      }
      System.out.println(quota.answer(words));
    }
  }

  private String answer(String[] words) {
    try {
      return run(words);
    } catch (RuntimeException e) {
      System.err.println("error: " + e.getMessage());
      return "failed";
    }
  }

  private String run(String[] words) {
    switch (words[0]) {
      case "check":
        return gate.isAllowed(words[1], words[2]) ? "allowed" : "denied";
      case "check-all":
        return checkAll(words[1], Integer.parseInt(words[2]), words[3]) + " allowed";
      case "charge":
        return meter.charge(accounts.find(words[1]), Integer.parseInt(words[2])) + " charged";
      default:
        throw new IllegalArgumentException("unknown command " + words[0]);
    }
  }

  private int checkAll(String plan, int tenants, String feature) {
    int allowed = 0;
    for (int i = 1; i <= tenants; i++) {
      allowed += gate.isAllowed(plan + "-" + i, feature) ? 1 : 0;
    }
    return allowed;
  }
}
