package com.example.store.orders;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More was ordered than there is. */
@ResponseStatus(HttpStatus.CONFLICT)
class OutOfStock extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfStock(Basket basket) {
    super("there are fewer than " + basket.pieces() + " pieces of " + basket.article());
  }
}
