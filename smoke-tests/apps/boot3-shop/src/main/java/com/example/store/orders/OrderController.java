package com.example.store.orders;

import com.example.store.plans.Feature;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Orders: place, look up, list. */
@RestController
@RequestMapping("/orders")
@Feature("orders")
class OrderController {
  private static final int LATEST = 20;

  private final OrderRepository orders;

  OrderController(OrderRepository orders) {
    this.orders = orders;
  }

  @GetMapping
  List<Order> latest() {
    return orders.latest(LATEST);
  }

  @GetMapping("/{id}")
  Order order(@PathVariable("id") long id) {
    return orders
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such order"));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Order place(@RequestBody Basket basket) {
    return orders.place(basket);
  }

  @PostMapping("/{id}/refund")
  void refund(@PathVariable("id") long id) {
    throw new IllegalStateException("the payment provider does not answer");
  }
}
