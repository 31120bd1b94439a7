package com.example.client;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Apache HttpClient 5 without redirects, cookies or anything. */
public final class Apache5MinimalClient extends Apache5Client {

  @Override
  CloseableHttpClient client() {
    return HttpClients.createMinimal();
  }
}
