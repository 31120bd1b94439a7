package com.example.spring;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;

/** One endpoint for each way in which a controller can answer. */
@Controller
public class Orders {
  @GetMapping("/orders/{id}")
  @ResponseBody
  public String order(@PathVariable("id") String id) {
    return id;
  }

  @PostMapping("/orders")
  @ResponseBody
  public String place(@RequestBody String order) {
    return order;
  }

  @GetMapping("/orders/{id}/fails")
  public String fails() {
    throw new IllegalStateException("as it should");
  }

  @GetMapping("/orders/{id}/conflicts")
  public String conflicts() {
    throw new UnsupportedOperationException("as it should");
  }

  @ExceptionHandler(UnsupportedOperationException.class)
  public void conflict(HttpServletResponse response) {
    response.setStatus(409);
  }

  @GetMapping("/orders/{id}/later")
  @ResponseBody
  public Callable<String> later() {
    return () -> "later";
  }

  @GetMapping("/orders/{id}/deferred")
  @ResponseBody
  public DeferredResult<String> deferred() {
    DeferredResult<String> result = new DeferredResult<>();
    CompletableFuture.runAsync(() -> result.setResult("deferred"));
    return result;
  }

  @GetMapping("/orders/{id}/never")
  @ResponseBody
  public DeferredResult<String> never() {
    return new DeferredResult<>(50L);
  }

  @GetMapping("/orders/{id}/refused")
  public void refused(HttpServletResponse response) throws Exception {
    response.sendError(503);
  }

  @GetMapping("/orders/{id}/includes")
  public void includes(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String servlet = request.getPathInfo() == null ? "" : request.getServletPath();
    request.getRequestDispatcher(servlet + "/orders/1").include(request, response);
  }

  @RequestMapping("/error")
  @ResponseBody
  public String error() {
    return "sorry";
  }
}
