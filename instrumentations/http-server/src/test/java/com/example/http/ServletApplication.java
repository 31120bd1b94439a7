package com.example.http;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.logging.LogManager;
import javax.servlet.AsyncContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.catalina.valves.rewrite.RewriteValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * The application of the HTTP server contract, and more, on an embedded Tomcat. Its other
 * connectors' ports are asked for by name: {@code https}, with the certificate in the file that
 * {@code test.keystore} names, and {@code ajp}.
 */
public final class ServletApplication
    implements IntSupplier, LongSupplier, ToIntFunction<String>, AutoCloseable {
  private final LongAdder entered = new LongAdder();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final Tomcat tomcat = new Tomcat();
  private final Connector https = https();
  private final Connector ajp = ajp();

  public ServletApplication() throws Exception {
    LogManager.getLogManager().reset(); // hundreds of traces of /fails
    TomcatURLStreamHandlerFactory.disable(); // there can be one in a JVM
    File home = Files.createTempDirectory("tomcat").toFile();
    tomcat.setBaseDir(home.getPath());
    tomcat.setHostname("localhost");
    tomcat.setPort(0);
    tomcat.getConnector().addUpgradeProtocol(new Http2Protocol());
    tomcat.getService().addConnector(https);
    tomcat.getService().addConnector(ajp);
    tomcat.getEngine().getPipeline().addValve(new ThrowingValve());
    serveContract(context("", home));
    serveMore(context("/shop", home));
    RewriteValve rewriting = new RewriteValve();
    tomcat.getHost().getPipeline().addValve(rewriting);
    tomcat.start();
    rewriting.setConfiguration("RewriteRule ^/old/(.*)$ /orders/$1");
  }

  private static Connector https() {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(0);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("SSLEnabled", "true");
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.RSA);
    certificate.setCertificateKeystoreFile(System.getProperty("test.keystore"));
    certificate.setCertificateKeystorePassword("password");
    host.addCertificate(certificate);
    connector.addSslHostConfig(host);
    return connector;
  }

  private static Connector ajp() {
    Connector connector = new Connector("AJP/1.3");
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("secretRequired", "false"); // unknown to early versions
    return connector;
  }

  private Context context(String path, File home) {
    return tomcat.addContext(path, home.getAbsolutePath());
  }

  private void serveContract(Context context) {
    serve(context, "/hello", (request, response) -> write(response, "hello"));
    serve(context, "/echo", ServletApplication::echo);
    serve(context, "/orders/*", (request, response) -> write(response, request.getRequestURI()));
    serve(context, "/empty", (request, response) -> response.setStatus(204));
    serve(
        context,
        "/fails",
        (request, response) -> {
          throw new IllegalStateException("as it should");
        });
    serve(context, "/refused", (request, response) -> response.sendError(503));
    serve(context, "/late", (request, response) -> answerLater(request.startAsync()));
    serve(context, "/stuck", (request, response) -> request.startAsync().setTimeout(50));
    serve(context, "/endless", ServletApplication::answerWithoutEnd);
  }

  /** What servlets can do beyond the contract, in an application that has a path. */
  private void serveMore(Context context) {
    serve(context, "/hello", (request, response) -> write(response, "hello"));
    serve(context, "/orders/*", (request, response) -> write(response, request.getRequestURI()));
    serve(context, "*.page", (request, response) -> write(response, request.getRequestURI()));
    serve(context, "", (request, response) -> write(response, "root"));
    serve(
        context,
        "/forwards",
        (request, response) -> request.getRequestDispatcher("/hello").forward(request, response));
    serve(
        context,
        "/includes",
        (request, response) -> request.getRequestDispatcher("/hello").include(request, response));
    serve(
        context, "/dispatches", (request, response) -> request.startAsync().dispatch("/orders/9"));
    serve(
        context,
        "/dispatches-later",
        (request, response) -> {
          AsyncContext async = request.startAsync();
          later.schedule(() -> async.dispatch("/orders/9"), 20, TimeUnit.MILLISECONDS);
        });
    serve(
        context,
        "/wraps",
        (request, response) -> {
          throw new ServletException("as it should", new IllegalStateException());
        });
    serve(context, "/failure", (request, response) -> write(response, "sorry"));
    ErrorPage page = new ErrorPage();
    page.setLocation("/failure");
    context.addErrorPage(page);
  }

  /** Throws outside all that Tomcat has for handling errors. */
  private static final class ThrowingValve extends ValveBase {
    ThrowingValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (request.getHeader("X-Valve") != null) {
        throw new UnsupportedOperationException("as it should");
      }
      getNext().invoke(request, response);
    }
  }

  private interface Handler {
    void handle(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  private void serve(Context context, String pattern, Handler handler) {
    Tomcat.addServlet(context, pattern, new Endpoint(handler)).setAsyncSupported(true);
    context.addServletMappingDecoded(pattern, pattern);
  }

  private final class Endpoint extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Handler handler;

    Endpoint(Handler handler) {
      this.handler = handler;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      entered.increment();
      handler.handle(request, response);
    }
  }

  private static void write(HttpServletResponse response, String body) throws IOException {
    response.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
  }

  private static void echo(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = new byte[request.getContentLength()];
    int read = request.getInputStream().read(body);
    response.getOutputStream().write(body, 0, read);
  }

  private void answerLater(AsyncContext async) {
    later.schedule(
        () -> {
          try {
            write((HttpServletResponse) async.getResponse(), "late");
          } catch (IOException e) {
            // The client is gone; the request is to be completed nevertheless.
          }
          async.complete();
        },
        20,
        TimeUnit.MILLISECONDS);
  }

  private static void answerWithoutEnd(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] block = new byte[1024];
    while (true) {
      response.getOutputStream().write(block);
    }
  }

  @Override
  public int getAsInt() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public int applyAsInt(String connector) {
    return (connector.equals("https") ? https : ajp).getLocalPort();
  }

  @Override
  public long getAsLong() {
    return entered.sum();
  }

  @Override
  public void close() throws Exception {
    later.shutdownNow();
    tomcat.stop();
    tomcat.destroy();
  }
}
