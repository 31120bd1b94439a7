package dev.weir.instrumentation.jdbc;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.JdbcContract;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

abstract class H2Contract extends JdbcContract {
  private final String jars;
  private @Nullable Driver driver;

  H2Contract(String jars) {
    this.jars = jars;
  }

  @Override
  protected Connection connect() throws Exception {
    if (driver == null) {
      driver = (Driver) new ApplicationLoader(jars, "none.", false).start("org.h2.Driver");
    }
    return driver.connect("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1", new Properties());
  }

  @AfterAll
  void unload() throws Exception {
    try (Connection last = connect();
        Statement statement = last.createStatement()) {
      statement.execute("SHUTDOWN");
    }
    Objects.requireNonNull(driver).getClass().getMethod("unload").invoke(null);
    driver = null;
  }

  @Override
  protected String labels(String operation) {
    return "db_namespace=\"shop\",db_operation_name=\""
        + operation
        + "\",db_system_name=\"h2database\"";
  }
}
