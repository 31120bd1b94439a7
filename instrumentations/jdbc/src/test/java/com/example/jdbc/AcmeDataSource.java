package com.example.jdbc;

import java.sql.Connection;
import javax.sql.DataSource;

/** Connects without the driver. */
abstract class AcmeDataSource implements DataSource {

  @Override
  public Connection getConnection() {
    return Concrete.make(AcmeConnection.class, AcmeDriver.metaData(AcmeDriver.URL));
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public void setLoginTimeout(int seconds) {}
}
