package dev.weir.demo;

import dev.weir.smoke.harness.HttpCalls;
import java.util.Map;

/**
 * What somebody asks a service for now and then. Immutable.
 *
 * @param headers by their names
 */
record Visit(String method, String path, Map<String, String> headers) {

  static Visit get(String path) {
    return new Visit("GET", path, Map.of());
  }

  static Visit post(String path) {
    return new Visit("POST", path, Map.of());
  }

  /** The same, with this as its only header. */
  Visit with(String header, String value) {
    return new Visit(method, path, Map.of(header, value));
  }

  /** Whatever the answer is. */
  void to(HttpCalls service) {
    HttpCalls calls = service;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      calls = calls.with(header.getKey(), header.getValue());
    }
    calls.send(method, path, "");
  }
}
