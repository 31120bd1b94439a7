package com.tollgate.gateway;

import org.springframework.stereotype.Service;

/** Says who is calling. */
@Service
public class Authenticator {
  private final ApiKeys keys;

  Authenticator(ApiKeys keys) {
    this.keys = keys;
  }

  public Authentication authenticate(String key) {
    return key == null ? new Authentication(null, "missing_key") : keys.find(key);
  }
}
