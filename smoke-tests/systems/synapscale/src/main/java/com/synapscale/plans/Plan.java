package com.synapscale.plans;

import java.util.Set;

/** What a tenant pays for, and the features that come with it. */
public record Plan(String name, Set<String> features) {

  public boolean includes(String feature) {
    return features.contains(feature);
  }
}
