package com.example.client;

import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

/** Apache HttpClient 5, asynchronous, without redirects, cookies or anything. */
public final class Apache5MinimalAsyncClient extends Apache5AsyncClient {

  @Override
  CloseableHttpAsyncClient client() {
    return HttpAsyncClients.createMinimal();
  }
}
