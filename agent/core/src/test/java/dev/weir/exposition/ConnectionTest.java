package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.log.Log;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and answers on the wire, of well-behaved clients and of odd ones. */
class ConnectionTest extends ServedShop {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /metrics                               | 400 Bad Request
          GET  /metrics HTTP/1.1~Host: x             | 400 Bad Request
          GET metrics HTTP/1.1~Host: x               | 400 Bad Request
          GET /metrics HTTP/1.1                      | 400 Bad Request
          GET /metrics HTTP/1.1~Host x               | 400 Bad Request
          GET /metrics HTTP/1.1~Host : x             | 400 Bad Request
          GET /metrics HTTP/1.1~Host: x~ folded      | 400 Bad Request
          GET /metrics HTTP/1.1~Host: a\u0001b       | 400 Bad Request
          GET /metrics SMTP/1.1~Host: x              | 400 Bad Request
          PRI * HTTP/2.0                             | 505 HTTP Version Not Supported
          """)
  void whatIsNotHttpIsRefusedAndTheConnectionClosed(String head, String status) throws Exception {
    String answer = client.raw(head.replace("~", "\r\n") + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 " + status + "\r\n").contains("Connection: close\r\n");
  }

  @Test
  void aHeadThatIsTooLargeIsRefused() throws Exception {
    String answer =
        client.raw(
            "GET /metrics HTTP/1.1\r\nHost: x\r\nCookie: " + "c".repeat(40_000) + "\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
        .endsWith("\r\n\r\nthe request head is over 16384 bytes\n");
  }

  @Test
  void http10IsAnsweredAndClosed() throws Exception {
    assertThat(client.raw("GET /metrics HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("Connection: close\r\n")
        .endsWith("\r\n\r\n" + TEXT);
  }

  @Test
  void aConnectionServesOneRequestAfterAnother() throws Exception {
    String request = "GET /-/healthy HTTP/1.1\r\nHost: x\r\n\r\n";
    try (Socket socket = client.open(request)) {
      for (int i = 0; i < 3; i++) {
        assertThat(SidePortClient.answer(socket)).endsWith("\r\n\r\nhealthy\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(SidePortClient.answer(socket)).doesNotContain("Connection:");
    }
  }

  @Test
  void anHttp10ClientMayKeepItsConnection() throws Exception {
    String request = "GET /-/healthy HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
    try (Socket socket = client.open(request + request)) {
      assertThat(SidePortClient.answer(socket)).contains("Connection: keep-alive\r\n");
      assertThat(SidePortClient.answer(socket)).endsWith("healthy\n");
    }
  }

  @Test
  void aRequestWithABodyIsAnsweredAndTheConnectionClosed() throws Exception {
    String request = "GET /-/healthy HTTP/1.1\r\nHost: x\r\nContent-Length: 30\r\n\r\n";
    String smuggled = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";

    assertThat(client.raw(request + smuggled))
        .contains("Connection: close\r\n")
        .endsWith("\r\n\r\nhealthy\n");
  }

  @Test
  void aClientThatIsStillSendingReadsItsAnswer() throws Exception {
    try (Socket socket =
        client.open("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n")) {
      for (int i = 0; i < 20; i++) {
        socket.getOutputStream().write(new byte[20_000]);
        Thread.sleep(5);
      }
      assertThat(SidePortClient.rest(socket)).startsWith("HTTP/1.1 405 Method Not Allowed\r\n");
    }
  }

  @Test
  void nothingOfAnAnswerThatFailedIsSent() throws Exception {
    Handler broken =
        (request, response) -> {
          response.header("Content-Encoding", "gzip");
          response.write("half".getBytes(StandardCharsets.US_ASCII));
          throw new IllegalStateException("broken");
        };
    Log.level(Log.Level.OFF);
    try (SidePort other = new SidePort("127.0.0.1", 0, "/m", registry, () -> true, nanos -> {})) {
      SidePortClient client = new SidePortClient(other.serve("/broken", broken).start());
      HttpResponse<String> failed = client.get("/broken");

      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(failed.body())
          .isEqualTo(
              "/broken failed: java.lang.IllegalStateException: broken. The agent's log says more.\n");
    } finally {
      Log.level(Log.Level.INFO);
    }
  }

  @Test
  void anAnswerThatFailsOnItsWayBreaksOff() throws Exception {
    Handler broken =
        (request, response) -> {
          response.write(new byte[100_000]);
          throw new IllegalStateException("broken");
        };
    Log.level(Log.Level.OFF);
    try (SidePort other = new SidePort("127.0.0.1", 0, "/m", registry, () -> true, nanos -> {})) {
      SidePortClient client = new SidePortClient(other.serve("/broken", broken).start());

      assertThatThrownBy(() -> client.get("/broken")).isInstanceOf(java.io.IOException.class);
    } finally {
      Log.level(Log.Level.INFO);
    }
  }
}
