package com.example.shop;

/** So many pieces of one item. */
final class Order {
  private final int id;
  private final String item;
  private final int quantity;

  Order(int id, String item, int quantity) {
    this.id = id;
    this.item = item;
    this.quantity = quantity;
  }

  int getId() {
    return id;
  }

  String getItem() {
    return item;
  }

  int getQuantity() {
    return quantity;
  }

  @Override
  public String toString() {
    return id + ": " + quantity + " x " + item;
  }
}
