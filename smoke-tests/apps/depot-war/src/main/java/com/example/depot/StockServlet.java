package com.example.depot;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.OptionalInt;

/** {@code GET /depot/stock/rope}. */
@WebServlet("/stock/*")
public final class StockServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Stock stock = (Stock) getServletContext().getAttribute("stock");
    try {
      OptionalInt pieces = stock.pieces(request.getPathInfo().substring(1));
      if (pieces.isPresent()) {
        response.getWriter().println(pieces.getAsInt());
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (SQLException e) {
      throw new ServletException("cannot count the stock", e);
    }
  }
}
