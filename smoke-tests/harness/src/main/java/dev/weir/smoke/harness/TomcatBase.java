package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Lays out a {@code CATALINA_BASE}: any free port, the manager, and a user who may use it. */
final class TomcatBase {
  private static final String USER = "deployer:deployer";

  static final String MANAGER_AUTHORIZATION =
      "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.US_ASCII));

  private static final String SERVER =
      """
      <Server port="-1">
        <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
        <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
        <GlobalNamingResources>
          <Resource name="UserDatabase" auth="Container" type="org.apache.catalina.UserDatabase"
                    factory="org.apache.catalina.users.MemoryUserDatabaseFactory"
                    pathname="conf/tomcat-users.xml"/>
        </GlobalNamingResources>
        <Service name="Catalina">
          <Connector port="0" address="127.0.0.1"/>
          <Engine name="Catalina" defaultHost="localhost">
            <Realm className="org.apache.catalina.realm.UserDatabaseRealm" resourceName="UserDatabase"/>
            <Host name="localhost" appBase="webapps" autoDeploy="false"/>
          </Engine>
        </Service>
      </Server>
      """;

  private static final String USERS =
      """
      <tomcat-users>
        <user username="deployer" password="deployer" roles="manager-script"/>
      </tomcat-users>
      """;

  private TomcatBase() {}

  static void create(Path base, Path home) {
    try {
      for (String folder : new String[] {"logs", "temp", "webapps", "work"}) {
        Files.createDirectories(base.resolve(folder));
      }
      Path conf = Files.createDirectories(base.resolve("conf"));
      Files.copy(home.resolve("conf/web.xml"), conf.resolve("web.xml"));
      Files.writeString(conf.resolve("server.xml"), SERVER);
      Files.writeString(conf.resolve("tomcat-users.xml"), USERS);
      Files.writeString(
          Files.createDirectories(conf.resolve("Catalina/localhost")).resolve("manager.xml"),
          "<Context docBase=\"" + home.resolve("webapps/manager") + "\" privileged=\"true\"/>\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lay out " + base, e);
    }
  }
}
