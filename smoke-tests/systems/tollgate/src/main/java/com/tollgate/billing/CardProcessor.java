package com.tollgate.billing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Takes the money. */
@Service
public class CardProcessor {
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI charges;

  CardProcessor(@Value("${card-processor.url}") String url) {
    charges = URI.create(url + "/charges");
  }

  /** False where the card is declined. */
  public boolean charge(Invoice invoice) throws IOException, InterruptedException {
    String body =
        "{\"customer\": \"%s\", \"amount\": %s, \"currency\": \"%s\"}"
            .formatted(invoice.organization(), invoice.total(), invoice.currency());
    HttpRequest request =
        HttpRequest.newBuilder(charges).POST(BodyPublishers.ofString(body)).build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
  }
}
