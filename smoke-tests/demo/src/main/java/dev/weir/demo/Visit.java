package dev.weir.demo;

import dev.weir.smoke.harness.HttpCalls;
import java.util.Map;

/**
 * What somebody asks a service for now and then. Immutable.
 *
 * @param headers by their names
 * @param body sent where it is not empty
 */
record Visit(String method, String path, Map<String, String> headers, String body) {

  static Visit get(String path) {
    return new Visit("GET", path, Map.of(), "");
  }

  static Visit post(String path) {
    return post(path, "");
  }

  static Visit post(String path, String body) {
    return new Visit("POST", path, Map.of(), body);
  }

  /** The same, with this as its only header. */
  Visit with(String header, String value) {
    return new Visit(method, path, Map.of(header, value), body);
  }

  /** Whatever the answer is. */
  void to(HttpCalls service) {
    HttpCalls calls = service;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      calls = calls.with(header.getKey(), header.getValue());
    }
    calls.send(method, path, body);
  }
}
