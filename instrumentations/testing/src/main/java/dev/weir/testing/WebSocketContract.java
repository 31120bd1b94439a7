package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What "a server of WebSockets" must show under the agent. Its application listens at {@code
 * /shop/chat/…}, whose last segment is a parameter of its endpoint, tells its port as an {@link
 * IntSupplier}, and answers what it is sent: a text or bytes with the same; {@code thrice} with
 * three texts, of which one is long; {@code close} by closing; {@code idle} by wanting to be closed
 * when the session has idled for a moment; {@code fail} by throwing. In the room {@code shut} it
 * throws before the session is open.
 */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // the server is started before each test
public abstract class WebSocketContract {
  private static final String ACTIVE = "websocket_connections_active";
  private static final String MESSAGES = "websocket_messages_total";
  private static final String ENDPOINT = "endpoint=\"/shop/chat/{room}\"";
  private static final String RECEIVED = "direction=\"received\"";
  private static final String SENT = "direction=\"sent\"";

  @RegisterExtension protected final Weir weir = Weir.otel();

  private AutoCloseable server;

  /** A new server. */
  protected abstract AutoCloseable start() throws Exception;

  @BeforeEach
  void serve() throws Exception {
    server = start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private WebSocketClient connect(String room) {
    int port = ((IntSupplier) server).getAsInt();
    URI address = URI.create("ws://localhost:" + port + "/shop/chat/" + room);
    WebSocketClient client = new WebSocketClient();
    client.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, client).join();
    return client;
  }

  /**
   * To a session that the server has begun to read: a server that stops before it has made a
   * session its own leaves that one open.
   */
  private WebSocketClient connectAndTalk(String room) throws Exception {
    WebSocketClient client = connect(room);
    client.socket.sendText("hello", true).join();
    assertThat(client.next()).isEqualTo("hello");
    return client;
  }

  private void awaitOpen(int sessions) {
    weir.eventually(scrape -> assertThat(scrape.sum(ACTIVE, ENDPOINT)).isEqualTo(sessions));
  }

  @Test
  void sessionsAreOpenByTheTemplateOfTheirPathUntilTheClientCloses() throws Exception {
    WebSocketClient red = connect("red");
    WebSocketClient blue = connect("blue");
    awaitOpen(2);
    assertThat(weir.scrape().samples(ACTIVE)).hasSize(1);

    red.socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    awaitOpen(1);
    blue.socket.abort();
    awaitOpen(0);
  }

  @Test
  void messagesCountByDirectionAndAreTimed() throws Exception {
    WebSocketClient client = connect("red");
    client.socket.sendText("hello", true).join();
    assertThat(client.next()).isEqualTo("hello");
    client.socket.sendPing(ByteBuffer.wrap(new byte[1])).join();
    client.socket.sendBinary(ByteBuffer.wrap(new byte[5]), true).join();
    assertThat(client.next()).isEqualTo("5 bytes");

    weir.eventually(
        scrape -> {
          assertThat(scrape.sum(MESSAGES, ENDPOINT, RECEIVED)).isEqualTo(2);
          assertThat(scrape.sum(MESSAGES, ENDPOINT, SENT)).isEqualTo(2);
          assertThat(scrape.sum("websocket_message_duration_seconds_count", ENDPOINT)).isEqualTo(2);
          assertThat(scrape.sum("websocket_message_duration_seconds_sum", ENDPOINT)).isPositive();
        });
  }

  @Test
  void aMessageInPiecesIsOne() throws Exception {
    WebSocketClient client = connect("red");
    client.socket.sendText("hel", false).thenCompose(sent -> sent.sendText("lo", true)).join();
    assertThat(client.next()).isEqualTo("hello");
    client.socket.sendText("thrice", true).join();
    assertThat(client.next()).isEqualTo("1");
    assertThat(client.next()).hasSizeGreaterThan(100_000);
    assertThat(client.next()).isEqualTo("3");

    weir.eventually(
        scrape -> {
          assertThat(scrape.sum(MESSAGES, RECEIVED)).isEqualTo(2);
          assertThat(scrape.sum(MESSAGES, SENT)).isEqualTo(4);
        });
  }

  @Test
  void aMessageThatTheHandlerFailsOnCounts() throws Exception {
    connect("red").socket.sendText("fail", true).join();
    weir.eventually(scrape -> assertThat(scrape.sum(MESSAGES, ENDPOINT, RECEIVED)).isEqualTo(1));
  }

  @Test
  void sessionsThatTheServerClosesAreClosed() throws Exception {
    connect("red").socket.sendText("close", true).join();
    weir.eventually(scrape -> assertThat(scrape.sum(MESSAGES, RECEIVED)).isEqualTo(1));
    awaitOpen(0);
  }

  @Test
  void sessionsThatTheServerClosesAreClosedWhetherTheClientAnswersOrNot() throws Exception {
    WebSocketClient client = connect("red");
    client.silent = true;
    client.socket.sendText("close", true).join();
    weir.eventually(scrape -> assertThat(scrape.sum(MESSAGES, RECEIVED)).isEqualTo(1));
    awaitOpen(0);
  }

  @Test
  void sessionsThatIdleTooLongAreClosed() throws Exception {
    connect("red").socket.sendText("idle", true).join();
    weir.eventually(scrape -> assertThat(scrape.sum(MESSAGES, RECEIVED)).isEqualTo(1));
    awaitOpen(0);
  }

  @Test
  void aSessionThatFailsToOpenIsNotOpen() throws Exception {
    connect("shut");
    connect("red").socket.sendText("hello", true).join();
    weir.eventually(scrape -> assertThat(scrape.sum(MESSAGES, SENT)).isEqualTo(1));
    awaitOpen(1);
  }

  @Test
  void aServerThatStopsClosesItsSessions() throws Exception {
    connectAndTalk("red");
    connectAndTalk("red");
    awaitOpen(2);
    server.close();
    awaitOpen(0);
  }

  @Test
  void theUpgradeIsOneRequestThatHasEndedWhenTheSessionIsOpen() throws Exception {
    connect("red");
    awaitOpen(1);

    weir.eventually(
        scrape -> {
          String count = "http_server_request_duration_seconds_count";
          assertThat(scrape.sum(count)).isEqualTo(1);
          assertThat(
                  scrape.sum(
                      count,
                      "http_response_status_code=\"101\"",
                      "http_route=\"/shop/chat/{room}\""))
              .isEqualTo(1);
          assertThat(scrape.sum("http_server_active_requests")).isZero();
        });
  }
}
