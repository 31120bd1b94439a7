package dev.weir.instrumentation.tomcat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.CorrelationContract;
import dev.weir.testing.ServerCertificate;

abstract class TomcatCorrelationContract extends CorrelationContract {
  private static final ServerCertificate certificate = ServerCertificate.forLocalhost();

  private final String jars;
  private final boolean jakarta;

  TomcatCorrelationContract(String jars, boolean jakarta) {
    this.jars = jars;
    this.jakarta = jakarta;
  }

  @Override
  protected AutoCloseable start() throws Exception {
    System.setProperty("test.keystore", certificate.keystore().toString());
    return (AutoCloseable)
        new ApplicationLoader(jars, "com.example.", jakarta)
            .start("com.example.http.ServletApplication");
  }
}
