package com.example.shop;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Reports are computed off the container's threads. {@code /reports/text} is written there; {@code
 * /reports/page} is rendered by a page once its figures are there; {@code /reports/annual} takes
 * longer than anyone waits.
 */
final class ReportServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final long PATIENCE_MILLIS = 300;

  private final transient Orders orders;
  private final transient ExecutorService workers;

  ReportServlet(Orders orders, ExecutorService workers) {
    this.orders = orders;
    this.workers = workers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext report = request.startAsync();
    switch (request.getPathInfo()) {
      case "/text":
        workers.execute(() -> write(report));
        break;
      case "/page":
        workers.execute(() -> render(report));
        break;
      case "/broken":
        workers.execute(() -> fail(report));
        break;
      case "/annual":
        report.setTimeout(PATIENCE_MILLIS);
        break;
      case "/annual-or-sorry":
        report.setTimeout(PATIENCE_MILLIS);
        report.addListener(new SorryListener());
        break;
      default:
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        report.complete();
    }
  }

  private void write(AsyncContext report) {
    try {
      report.getResponse().getWriter().println(orders.all().size() + " orders");
      report.complete();
    } catch (IOException | SQLException e) {
      fail(report);
    }
  }

  private void render(AsyncContext report) {
    try {
      report.getRequest().setAttribute("count", orders.all().size());
      report.dispatch("/report-page");
    } catch (SQLException e) {
      fail(report);
    }
  }

  private static void fail(AsyncContext report) {
    try {
      ((HttpServletResponse) report.getResponse())
          .sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "no report today");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      report.complete();
    }
  }
}
