package com.example.tenants;

/** Charges a tenant, on one thread or another, and waits until that is done. */
interface Work {
  void charge(String tenant) throws Exception;
}
