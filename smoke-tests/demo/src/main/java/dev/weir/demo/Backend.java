package dev.weir.demo;

import dev.weir.smoke.harness.CardNetwork;
import dev.weir.smoke.harness.KafkaBroker;
import dev.weir.smoke.harness.PostgresServer;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.RedisServer;
import java.nio.file.Path;
import java.util.Map;

/** What a system keeps its data in, or hands it to; each is real, or does as the real one does. */
enum Backend {
  POSTGRES {
    @Override
    AutoCloseable start(Path folder, Map<String, String> environment) {
      PostgresServer server = PostgresServer.start(program("initdb"), program("postgres"));
      environment.put("SPRING_DATASOURCE_URL", server.jdbcUrl());
      environment.put("SPRING_DATASOURCE_USERNAME", "shop");
      environment.put("DATABASE_URL", server.jdbcUrl());
      environment.put("DATABASE_USER", "shop");
      environment.put("DATA_SOURCE_NAME", server.uri()); // for its exporter
      return server;
    }
  },
  REDIS {
    @Override
    AutoCloseable start(Path folder, Map<String, String> environment) {
      RedisServer server = RedisServer.start();
      environment.put("SPRING_DATA_REDIS_PORT", String.valueOf(server.port()));
      environment.put("REDIS_PORT", String.valueOf(server.port()));
      environment.put("REDIS_ADDR", "redis://127.0.0.1:" + server.port()); // for its exporter
      return server;
    }
  },
  KAFKA {
    @Override
    AutoCloseable start(Path folder, Map<String, String> environment) {
      KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"));
      environment.put("KAFKA_BOOTSTRAP", broker.bootstrap());
      return broker;
    }
  },
  CARDS {
    @Override
    AutoCloseable start(Path folder, Map<String, String> environment) {
      CardNetwork cards = new CardNetwork();
      environment.put("CARD_PROCESSOR_URL", cards.address());
      return cards;
    }
  },
  MAIL {
    @Override
    AutoCloseable start(Path folder, Map<String, String> environment) {
      MailSink sink = new MailSink();
      environment.put("SPRING_MAIL_PORT", String.valueOf(sink.port()));
      return sink;
    }
  },
  ARCHIVE {
    @Override
    AutoCloseable start(Path folder, Map<String, String> environment) {
      environment.put("ARCHIVE_FOLDER", folder.resolve("archive").toString());
      return () -> {};
    }
  };

  /**
   * Returns once it serves.
   *
   * @param folder for what it is sent
   * @param environment is told where it is
   * @throws IllegalStateException where a program is not on this machine
   */
  abstract AutoCloseable start(Path folder, Map<String, String> environment);

  private static Path program(String name) {
    return Programs.find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name + " is not on this machine. Put it on the PATH, or: make programs"));
  }
}
