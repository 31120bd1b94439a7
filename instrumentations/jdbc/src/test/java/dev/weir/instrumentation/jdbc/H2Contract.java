package dev.weir.instrumentation.jdbc;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.JdbcContract;
import java.sql.Connection;
import java.sql.Driver;
import java.util.Properties;

abstract class H2Contract extends JdbcContract {
  private final Driver driver;

  H2Contract(String jars) {
    driver = (Driver) new ApplicationLoader(jars, "none.", false).start("org.h2.Driver");
  }

  @Override
  protected Connection connect() throws Exception {
    return driver.connect("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1", new Properties());
  }

  @Override
  protected String labels(String operation) {
    return "db_namespace=\"shop\",db_operation_name=\""
        + operation
        + "\",db_system_name=\"h2database\"";
  }
}
