package com.example.spring;

import java.io.File;
import java.nio.file.Files;
import java.util.function.IntSupplier;
import java.util.logging.LogManager;
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
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded(mapping, "spring");
    ErrorPage page = new ErrorPage();
    page.setLocation(mapping.replace("/*", "") + (mapping.equals("/") ? "error" : "/error"));
    context.addErrorPage(page);
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
