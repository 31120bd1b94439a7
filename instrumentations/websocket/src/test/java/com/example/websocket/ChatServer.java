package com.example.websocket;

import java.io.File;
import java.nio.file.Files;
import java.util.Collections;
import java.util.function.IntSupplier;
import java.util.logging.LogManager;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.websocket.server.WsSci;
import org.apache.tomcat.websocket.server.WsServerContainer;

/** The application of the WebSocket contract on an embedded Tomcat. */
public final class ChatServer implements IntSupplier, AutoCloseable {
  private final Tomcat tomcat = new Tomcat();

  public ChatServer() throws Exception {
    LogManager.getLogManager().reset(); // what fails on purpose
    TomcatURLStreamHandlerFactory.disable(); // there can be one in a JVM
    File home = Files.createTempDirectory("tomcat").toFile();
    tomcat.setBaseDir(home.getPath());
    tomcat.setHostname("localhost");
    tomcat.setPort(0);
    tomcat.getConnector();
    Context shop = tomcat.addContext("/shop", home.getAbsolutePath());
    shop.setParentClassLoader(getClass().getClassLoader()); // where services are looked for
    Tomcat.addServlet(shop, "default", new DefaultServlet());
    shop.addServletMappingDecoded("/", "default");
    shop.addServletContainerInitializer(new WsSci(), Collections.singleton(Chat.class));
    tomcat.start();
    lookForIdleSessionsEverySecond(shop);
  }

  private static void lookForIdleSessionsEverySecond(Context shop) {
    for (String name : Collections.list(shop.getServletContext().getAttributeNames())) {
      Object attribute = shop.getServletContext().getAttribute(name);
      if (attribute instanceof WsServerContainer) {
        ((WsServerContainer) attribute).setProcessPeriod(1);
      }
    }
  }

  @Override
  public int getAsInt() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws Exception {
    if (tomcat.getServer().getState() == LifecycleState.STARTED) {
      tomcat.stop();
      tomcat.destroy();
    }
  }
}
