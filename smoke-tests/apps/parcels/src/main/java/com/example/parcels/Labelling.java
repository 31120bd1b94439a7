package com.example.parcels;

/** Writes addresses in capitals. */
final class Labelling extends AddressStep {

  @Override
  public String process(String address) {
    return super.process(address.trim());
  }

  @Override
  protected String next(String address) {
    return address.toUpperCase();
  }
}
