package com.example.parcels;

/** A step that decides by the address. */
public abstract class AddressStep implements Step<String> {

  @Override
  public String process(String address) {
    if (address.isEmpty()) {
      throw new IllegalArgumentException("no address");
    }
    return next(address);
  }

  protected abstract String next(String address);
}
