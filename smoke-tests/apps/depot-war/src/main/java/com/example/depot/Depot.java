package com.example.depot;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens the depot's database with the application and closes it with it. */
@WebListener
public final class Depot implements ServletContextListener {
  private HikariDataSource dataSource;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    dataSource = new HikariDataSource();
    dataSource.setPoolName("depot");
    dataSource.setMaximumPoolSize(2);
    dataSource.setDriverClassName("org.h2.Driver");
    dataSource.setJdbcUrl("jdbc:h2:mem:depot");
    createTables();
    event.getServletContext().setAttribute("stock", new Stock(dataSource));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    dataSource.close();
  }

  private void createTables() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE stock (item VARCHAR(80) PRIMARY KEY, pieces INT NOT NULL)");
      statement.execute("INSERT INTO stock VALUES ('rope', 40), ('anchor', 3)");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot prepare the depot's database", e);
    }
  }
}
