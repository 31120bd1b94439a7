package com.example.parcels.customs;

import com.example.parcels.AddressStep;
import com.example.parcels.Audited;

/** A plug-in: has a class loader of its own. */
public final class Customs extends AddressStep {

  @Override
  @Audited
  public String process(String address) {
    return super.process(address);
  }

  @Override
  protected String next(String address) {
    return "declared for " + address;
  }
}
