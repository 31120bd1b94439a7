package com.example.shop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Servlet;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

/** A shop on embedded Tomcat. {@code PORT} chooses the port; without it, any free one. */
public final class ShopServer {
  private static final int WORKERS = 4;

  private final Tomcat tomcat = new Tomcat();
  private final Context context;

  private ShopServer(int port, Path base) {
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(port);
    tomcat.setSilent(true);
    context = tomcat.addContext("/shop", base.toString());
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "0"));
    Path base = Files.createTempDirectory("shop");
    Files.write(base.resolve("shop.css"), "body { margin: 2em }\n".getBytes("UTF-8"));
    ShopServer server = new ShopServer(port, base);
    server.addServlets(Database.open(System.getenv()));
    server.addErrorPage();
    server.run();
  }

  private void addServlets(DataSource dataSource) {
    Orders orders = new Orders(dataSource);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    add("orders", "/orders/*", new OrderServlet(orders));
    add("reports", "/reports/*", new ReportServlet(orders, workers));
    add("report-page", "/report-page", Pages.page(Pages::report));
    add("home", "/home", Pages.page(Pages::home));
    add("banner", "/banner", Pages.page(Pages::banner));
    add("old", "/order.do", Pages.page(Pages::old));
    add("checkout", "/checkout", Pages.page(Pages::checkout));
    add("apology", "/apology", Pages.page(Pages::apology));
    add("files", "/", new DefaultServlet());
  }

  private void add(String name, String mapping, Servlet servlet) {
    Tomcat.addServlet(context, name, servlet).setAsyncSupported(true);
    context.addServletMappingDecoded(mapping, name);
  }

  private void addErrorPage() {
    ErrorPage page = new ErrorPage();
    page.setExceptionType(IllegalStateException.class.getName());
    page.setLocation("/apology");
    context.addErrorPage(page);
  }

  private void run() throws LifecycleException {
    tomcat.start();
    tomcat.getConnector();
    System.out.println(
        "listening on http://localhost:" + tomcat.getConnector().getLocalPort() + "/shop");
    tomcat.getServer().await();
  }
}
