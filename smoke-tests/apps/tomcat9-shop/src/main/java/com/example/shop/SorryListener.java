package com.example.shop;

import java.io.IOException;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletResponse;

/** Says so when a report is not ready in time. */
final class SorryListener implements AsyncListener {

  @Override
  public void onTimeout(AsyncEvent event) throws IOException {
    HttpServletResponse response = (HttpServletResponse) event.getAsyncContext().getResponse();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.getWriter().println("the report is not ready yet");
    event.getAsyncContext().complete();
  }

  @Override
  public void onComplete(AsyncEvent event) {}

  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
