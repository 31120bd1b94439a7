package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          com.acme.shop.ShopApplication --port 80      | com.acme.shop.ShopApplication
          shop/com.acme.shop.Main                      | com.acme.shop.Main
          shop.jar                                     | shop
          /srv/shop-1.4.2.jar                          | shop
          /srv/order-service-2.0.0-SNAPSHOT.jar --x=1  | order-service
          /srv/my apps/shop.jar run it.jar             | shop
          C:\\srv\\shop.war                            | shop
          h2-2.2.224.jar                               | h2
          """)
  void theCommandNamesTheService(String command, String service) {
    assertThat(ServiceName.detect(Map.of("sun.java.command", command), Map.of()))
        .isEqualTo(service);
  }

  @Test
  void theStrongestSourceWins() {
    Map<String, String> properties = new LinkedHashMap<>();
    Map<String, String> environment = new LinkedHashMap<>();
    assertThat(ServiceName.detect(properties, environment)).isEqualTo("unknown_service");

    properties.put("sun.java.command", "a.Main");
    assertThat(ServiceName.detect(properties, environment)).isEqualTo("a.Main");

    environment.put("SPRING_APPLICATION_NAME", "b");
    assertThat(ServiceName.detect(properties, environment)).isEqualTo("b");

    properties.put("spring.application.name", "c");
    assertThat(ServiceName.detect(properties, environment)).isEqualTo("c");

    environment.put("OTEL_SERVICE_NAME", "d");
    assertThat(ServiceName.detect(properties, environment)).isEqualTo("d");

    environment.put("OTEL_SERVICE_NAME", "");
    assertThat(ServiceName.detect(properties, environment)).isEqualTo("c");
  }
}
