package com.example.client;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.BiFunction;

/** Is told of the answer. */
public final class JdkAsyncClient implements BiFunction<String, String, Integer> {

  @Override
  public Integer apply(String method, String url) {
    return JdkClient.CLIENT
        .sendAsync(JdkClient.request(method, url), BodyHandlers.ofString())
        .handle((answer, failure) -> failure == null ? answer.statusCode() : 0)
        .join();
  }
}
