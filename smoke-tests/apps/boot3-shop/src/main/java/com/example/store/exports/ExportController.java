package com.example.store.exports;

import com.example.store.orders.OrderRepository;
import com.example.store.plans.Feature;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** Orders as a CSV file, written line by line while the client reads. */
@RestController
@Feature("exports")
class ExportController {
  private final Exporter exporter;

  ExportController(Exporter exporter) {
    this.exporter = exporter;
  }

  @GetMapping(path = "/exports/orders", produces = "text/csv")
  ResponseBodyEmitter orders(@RequestParam(name = "lines", defaultValue = "100") int lines) {
    ResponseBodyEmitter emitter = new ResponseBodyEmitter();
    exporter.export(lines, emitter);
    return emitter;
  }

  /** Writes on a thread of its own. */
  @Service
  static class Exporter {
    private final OrderRepository orders;

    Exporter(OrderRepository orders) {
      this.orders = orders;
    }

    @Async
    void export(int lines, ResponseBodyEmitter emitter) {
      try {
        for (String line : orders.csv(lines)) {
          emitter.send(line + "\n", MediaType.TEXT_PLAIN);
        }
        emitter.complete();
      } catch (IOException e) {
        emitter.completeWithError(e);
      }
    }
  }
}
