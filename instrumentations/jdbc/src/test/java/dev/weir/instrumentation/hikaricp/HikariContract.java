package dev.weir.instrumentation.hikaricp;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.PoolContract;
import java.lang.reflect.Method;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

abstract class HikariContract extends PoolContract {
  private final String jars;

  HikariContract(String jars) {
    this.jars = jars;
  }

  @Override
  protected ClassLoader application() {
    return new ApplicationLoader(jars, "none.", false);
  }

  @Override
  protected DataSource open(ClassLoader application, @Nullable String name, String url)
      throws Exception {
    Class<?> config = application.loadClass("com.zaxxer.hikari.HikariConfig");
    Object settings = config.getDeclaredConstructor().newInstance();
    set(settings, "setJdbcUrl", url);
    set(settings, "setDriverClassName", "org.h2.Driver");
    set(settings, "setMaximumPoolSize", 2);
    set(settings, "setMinimumIdle", 1);
    set(settings, "setConnectionTimeout", 300L);
    if (name != null) {
      set(settings, "setPoolName", name);
    }
    return (DataSource)
        application
            .loadClass("com.zaxxer.hikari.HikariDataSource")
            .getConstructor(config)
            .newInstance(settings);
  }

  private static void set(Object bean, String setter, Object value) throws Exception {
    for (Method method : bean.getClass().getMethods()) {
      if (method.getName().equals(setter)) {
        method.invoke(bean, value);
      }
    }
  }
}
