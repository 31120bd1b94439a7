package com.example.shop;

import java.io.IOException;
import javax.servlet.RequestDispatcher;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The shop's few pages, each a servlet of its own. */
final class Pages {
  private Pages() {}

  /** Whatever a page does with a request. */
  interface Page {
    void show(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException;
  }

  static HttpServlet page(Page page) {
    return new HttpServlet() {
      private static final long serialVersionUID = 1;

      @Override
      protected void service(HttpServletRequest request, HttpServletResponse response)
          throws ServletException, IOException {
        page.show(request, response);
      }
    };
  }

  static void banner(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.getWriter().println("Free shipping until Sunday");
  }

  static void home(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/banner").include(request, response);
    response.getWriter().println("Welcome");
  }

  /** An old address that still works. */
  static void old(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request
        .getRequestDispatcher("/orders/" + request.getParameter("id"))
        .forward(request, response);
  }

  static void checkout(HttpServletRequest request, HttpServletResponse response) {
    throw new IllegalStateException("the payment provider does not answer");
  }

  static void report(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.getWriter().println("<h1>" + request.getAttribute("count") + " orders</h1>");
  }

  /** What customers see of an exception. */
  static void apology(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    response.getWriter().println("Sorry, something went wrong (" + status + ")");
  }
}
