package com.acme.plans;

import java.util.ArrayList;
import java.util.List;

/** Something to poll, in an object and behind a static member. */
public class Limits {
  public static final Limits INSTANCE = new Limits();

  public List<Plan> current() {
    return new ArrayList<>();
  }
}
