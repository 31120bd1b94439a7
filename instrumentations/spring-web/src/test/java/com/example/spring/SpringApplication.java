package com.example.spring;

import java.io.File;
import java.nio.file.Files;
import java.util.function.IntSupplier;
import java.util.logging.LogManager;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The same controllers twice: at the root, as Spring Boot has them, and under {@code /shop/api}
 * with another servlet beside them.
 */
public final class SpringApplication implements IntSupplier, AutoCloseable {
  private final Tomcat tomcat = new Tomcat();

  public SpringApplication() throws Exception {
    LogManager.getLogManager().reset();
    TomcatURLStreamHandlerFactory.disable(); // there can be one in a JVM
    File home = Files.createTempDirectory("tomcat").toFile();
    tomcat.setBaseDir(home.getPath());
    tomcat.setPort(0);
    tomcat.getConnector();
    serve(tomcat.addContext("", home.getPath()), "/");
    serve(tomcat.addContext("/shop", home.getPath()), "/api/*");
    tomcat.start();
  }

  private static void serve(Context context, String mapping) {
    AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
    beans.register(WebConfiguration.class, Orders.class);
    Wrapper servlet = Tomcat.addServlet(context, "spring", new DispatcherServlet(beans));
    servlet.setLoadOnStartup(1);
    Tomcat.addServlet(context, "dispatching", new Dispatching()).setAsyncSupported(true);
    context.addServletMappingDecoded("/dispatches", "dispatching");
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded(mapping, "spring");
    ErrorPage page = new ErrorPage();
    page.setLocation(mapping.replace("/*", "") + (mapping.equals("/") ? "error" : "/error"));
    context.addErrorPage(page);
  }

  /** Lets the container come back to a controller in a turn of its own. */
  private static final class Dispatching extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request.startAsync().dispatch("/orders/7");
    }
  }

  @Override
  public int getAsInt() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }
}
