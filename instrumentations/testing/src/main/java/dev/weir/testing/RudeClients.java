package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that send requests to the application of {@link HttpServerContract} all at once, and hang
 * up without waiting for every third answer or so.
 */
final class RudeClients {
  private static final int CLIENTS = 16;
  private static final int REQUESTS = 150;
  private static final String[] PATHS = {"/hello", "/orders/1", "/empty", "/late", "/fails"};

  private final int port;

  RudeClients(int port) {
    this.port = port;
  }

  /** Of these, a request may get lost on its way when its connection is torn down. */
  int requests() {
    return CLIENTS * REQUESTS;
  }

  void run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Void>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(threads.submit(new RudeClient(i)));
    }
    for (Future<Void> client : clients) {
      client.get();
    }
    threads.shutdown();
    try (Client last = new Client(port)) {
      last.get("/hello"); // by now the server has accepted all that came before
    }
  }

  private final class RudeClient implements Callable<Void> {
    private final Random random;

    RudeClient(long seed) {
      random = new Random(seed);
    }

    @Override
    public Void call() throws Exception {
      Client client = new Client(port);
      for (int i = 0; i < REQUESTS; i++) {
        String path = PATHS[random.nextInt(PATHS.length)];
        client = random.nextInt(3) == 0 ? rudely(client, path) : politely(client, path);
      }
      client.close();
      return null;
    }

    private Client rudely(Client client, String path) throws Exception {
      client.send("GET", random.nextInt(4) == 0 ? "/endless" : path, "");
      Thread.sleep(random.nextInt(5));
      client.abort();
      return new Client(port);
    }

    private Client politely(Client client, String path) throws IOException {
      try {
        client.get(path);
        if (!path.equals("/fails")) {
          return client;
        }
      } catch (EOFException e) {
        assertThat(path).as("answered by hanging up").isEqualTo("/fails");
      }
      client.close();
      return new Client(port);
    }
  }
}
