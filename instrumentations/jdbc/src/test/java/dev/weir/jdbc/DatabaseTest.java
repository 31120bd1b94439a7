package dev.weir.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      nullValues = "-",
      value = {
        "jdbc:postgresql://db:5433/shop | postgresql | shop | db | 5433 | postgresql://db:5433/shop",
        "jdbc:postgresql://db/shop?user=ann&password=secret | postgresql | shop | db | 5432 | postgresql://db:5432/shop",
        "jdbc:postgresql://one:1,two:2/shop | postgresql | shop | one | 1 | postgresql://one:1/shop",
        "jdbc:postgresql://[::1]:5433/shop | postgresql | shop | [::1] | 5433 | postgresql://[::1]:5433/shop",
        "jdbc:postgresql://[::1]/shop | postgresql | shop | [::1] | 5432 | postgresql://[::1]:5432/shop",
        "jdbc:postgresql:shop | postgresql | shop | - | - | postgresql:shop",
        "jdbc:postgresql:///shop | postgresql | shop | - | - | postgresql:shop",
        "jdbc:postgresql://db/ | postgresql | - | db | 5432 | postgresql://db:5432",
        "JDBC:PostgreSQL://db/shop | postgresql | shop | db | 5432 | postgresql://db:5432/shop",
        "jdbc:mysql://ann:secret@db:3307/shop | mysql | shop | db | 3307 | mysql://db:3307/shop",
        "jdbc:mysql:loadbalance://one:1,two:2/shop | mysql | shop | one | 1 | mysql://one:1/shop",
        "jdbc:mysql+srv://db/shop | mysql | shop | db | 3306 | mysql://db:3306/shop",
        "jdbc:mysql://address=(host=db)(port=3307)(user=ann)(password=se/cret@x)/shop | mysql | shop | db | 3307 | mysql://db:3307/shop",
        "jdbc:mysql://(host=db,port=3307,user=ann,password=secret)/shop | mysql | shop | db | 3306 | mysql://db:3306/shop",
        "jdbc:mariadb:replication://one,two/shop | mariadb | shop | one | 3306 | mariadb://one:3306/shop",
        "jdbc:sqlserver://db\\sales:1434;databaseName=shop;user=ann;password={se;cret} | microsoft.sql_server | shop | db | 1434 | sqlserver://db:1434/shop",
        "jdbc:sqlserver://;serverName=db;portNumber=1434;database=shop | microsoft.sql_server | shop | db | 1434 | sqlserver://db:1434/shop",
        "jdbc:jtds:sqlserver://db:1434/shop;instance=x | microsoft.sql_server | shop | db | 1434 | sqlserver://db:1434/shop",
        "jdbc:oracle:thin:@db:1522:ORCL | oracle.db | ORCL | db | 1522 | oracle://db:1522/ORCL",
        "jdbc:oracle:thin:ann/secret@//db:1522/shop | oracle.db | shop | db | 1522 | oracle://db:1522/shop",
        "jdbc:oracle:thin:@tcps://db:1522/shop?wallet_location=/w | oracle.db | shop | db | 1522 | oracle://db:1522/shop",
        "jdbc:oracle:thin:@db/shop | oracle.db | shop | db | 1521 | oracle://db:1521/shop",
        "jdbc:oracle:thin:@shop_high | oracle.db | shop_high | - | - | oracle:shop_high",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db)(PORT=1522))(CONNECT_DATA=(SERVICE_NAME=shop))) | oracle.db | shop | db | 1522 | oracle://db:1522/shop",
        "jdbc:db2://db:50001/shop:user=ann;password=secret; | ibm.db2 | shop | db | 50001 | db2://db:50001/shop",
        "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;USER=sa;PASSWORD=secret | h2database | shop | - | - | h2:mem:shop",
        "jdbc:h2:mem:1b4e28ba-2fa1-11d2-883f-0016d3cca427;MODE=MySQL | h2database | - | - | - | h2:mem",
        "jdbc:h2:mem: | h2database | - | - | - | h2:mem:",
        "jdbc:h2:~/data/shop | h2database | ~/data/shop | - | - | h2:~/data/shop",
        "jdbc:h2:file:/data//shop | h2database | /data//shop | - | - | h2:file:/data//shop",
        "jdbc:h2:tcp://db:9093/~/shop;USER=sa | h2database | ~/shop | db | 9093 | h2://db:9093/~/shop",
        "jdbc:hsqldb:mem:shop | hsqldb | shop | - | - | hsqldb:mem:shop",
        "jdbc:hsqldb:hsql://db/shop | hsqldb | shop | db | 9001 | hsqldb://db:9001/shop",
        "jdbc:derby:memory:shop;create=true | derby | shop | - | - | derby:memory:shop",
        "jdbc:derby://db:1528/shop;user=ann | derby | shop | db | 1528 | derby://db:1528/shop",
        "jdbc:sqlite:/data/shop.db | sqlite | /data/shop.db | - | - | sqlite:/data/shop.db",
        "jdbc:sqlite::memory: | sqlite | :memory: | - | - | sqlite::memory:",
        "jdbc:sqlite: | sqlite | - | - | - | sqlite",
        "jdbc:p6spy:postgresql://db/shop | postgresql | shop | db | 5432 | postgresql://db:5432/shop",
        "jdbc:aws-wrapper:postgresql://db/shop | postgresql | shop | db | 5432 | postgresql://db:5432/shop",
        "jdbc:tc:postgresql:16-alpine:///shop | postgresql | shop | - | - | postgresql:shop",
        "jdbc:acme://db:7/shop?key=secret | other_sql | shop | db | 7 | acme://db:7/shop",
        "jdbc:acme:user/secret@db | other_sql | db | - | - | acme:db",
        "jdbc:acme:Password=secret;Server=db | other_sql | - | - | - | acme",
        "jdbc:acme | other_sql | - | - | - | -",
      })
  void tellsTheDatabaseButNotWhoConnects(
      String url, String system, String namespace, String address, String port, String name) {
    Database database = Database.of(url);
    assertThat(database.system).isEqualTo(system);
    assertThat(database.namespace).isEqualTo(namespace);
    assertThat(database.serverAddress).isEqualTo(address);
    assertThat(database.serverPort).isEqualTo(port);
    assertThat(database.name()).isEqualTo(name == null ? "other_sql" : name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://ann:sec/ret@db/shop", "jdbc:postgresql://ann:secret@db:x/shop",
        "jdbc:oracle:thin:ann/\"sec@ret\"@db:1521:x", "jdbc:acme:ann:secret@//db/shop",
        "jdbc:mysql://address=(password=secret", "jdbc:acme:key;Password=secret",
        "jdbc:sqlserver://db;password=secret", "jdbc:snowflake://acme.com/?password=secret",
      })
  void noUserAndNoPasswordGetsThrough(String url) {
    Database database = Database.of(url);
    for (String said :
        List.of(
            database.system + " " + database.namespace,
            database.serverAddress + ":" + database.serverPort,
            database.name())) {
      assertThat(said).doesNotContain("ann").doesNotContain("sec").doesNotContain("ret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "jdbc:",
        "jdbc::",
        "jdbc://",
        "jdbc:h2",
        "jdbc:oracle:thin:@",
        "//",
        "(("
      })
  void whatIsNoUrlIsSomeOtherDatabase(String url) {
    assertThat(Database.of(url).name()).isNotNull();
  }
}
