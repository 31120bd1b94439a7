package com.example.store.stock;

import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** Counts articles on a thread of its own. */
@Service
class StockCounter {
  private final StockRepository stock;

  StockCounter(StockRepository stock) {
    this.stock = stock;
  }

  @Async
  CompletableFuture<Integer> count(String article) {
    return CompletableFuture.completedFuture(
        stock.pieces(article).orElseThrow(() -> new NoSuchElementException(article)));
  }
}
