package com.example.shop;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code /orders/*}: one order, several at once, none any more. */
final class OrderServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Orders orders;

  OrderServlet(Orders orders) {
    this.orders = orders;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      Order order = orders.find(id(request));
      if (order == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such order");
      } else {
        response.getWriter().println(order);
      }
    } catch (SQLException e) {
      throw new ServletException("cannot read an order", e);
    }
  }

  /** {@code POST /orders/7?item=rope&quantity=3&count=10} places orders 7 to 16. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      List<Order> placed = placed(request);
      if (placed.size() == 1) {
        orders.add(placed.get(0));
      } else {
        orders.addAll(placed);
      }
      response.setStatus(HttpServletResponse.SC_CREATED);
    } catch (SQLException e) {
      if (!"23505".equals(e.getSQLState())) {
        throw new ServletException("cannot place orders", e);
      }
      response.sendError(HttpServletResponse.SC_CONFLICT, "that order exists");
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try {
      response.setStatus(
          orders.remove(id(request))
              ? HttpServletResponse.SC_NO_CONTENT
              : HttpServletResponse.SC_NOT_FOUND);
    } catch (SQLException e) {
      throw new ServletException("cannot remove an order", e);
    }
  }

  private static List<Order> placed(HttpServletRequest request) {
    int first = id(request);
    int quantity = Integer.parseInt(request.getParameter("quantity"));
    String count = request.getParameter("count");
    List<Order> placed = new ArrayList<>();
    for (int i = 0; i < (count == null ? 1 : Integer.parseInt(count)); i++) {
      placed.add(new Order(first + i, request.getParameter("item"), quantity));
    }
    return placed;
  }

  private static int id(HttpServletRequest request) {
    return Integer.parseInt(request.getPathInfo().substring(1));
  }
}
