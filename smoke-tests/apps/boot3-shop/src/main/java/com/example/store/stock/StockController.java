package com.example.store.stock;

import com.example.store.plans.Feature;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** What is in stock now, and a call that waits until more arrives. */
@RestController
@RequestMapping("/stock/{article}")
@Feature("stock")
class StockController {
  private static final long PATIENCE_MILLIS = 300;

  private final StockCounter counter;

  StockController(StockCounter counter) {
    this.counter = counter;
  }

  @GetMapping
  CompletableFuture<Integer> pieces(@PathVariable("article") String article) {
    return counter.count(article);
  }

  /** Answers when goods arrive; they never do while anyone waits. */
  @GetMapping("/arrival")
  DeferredResult<Integer> arrival(@PathVariable("article") String article) {
    return new DeferredResult<>(PATIENCE_MILLIS);
  }

  /** Answers from another thread, with what is there or with an error. */
  @GetMapping("/check")
  DeferredResult<String> check(@PathVariable("article") String article) {
    DeferredResult<String> answer = new DeferredResult<>();
    counter
        .count(article)
        .whenComplete(
            (pieces, failure) -> {
              if (failure == null) {
                answer.setResult(pieces > 0 ? "in stock" : "sold out");
              } else {
                answer.setErrorResult(
                    new ResponseStatusException(HttpStatus.NOT_FOUND, "no such article"));
              }
            });
    return answer;
  }
}
