package com.example.quota;

/** Charges usage to accounts. */
final class Meter {

  int charge(Account account, int units) {
    account.use(units);
    return units;
  }
}
