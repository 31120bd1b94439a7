package dev.weir.instrumentation.tomcat;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class Tomcat8FloorTest extends TomcatContract {
  Tomcat8FloorTest() {
    super("tomcat-8.5-floor", false);
  }

  @Test
  @Override
  @Disabled("early versions answer malformed requests without the adapter")
  protected void countsAMalformedRequestAsNobodysError() {}
}
