package dev.weir.smoke;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.smoke.harness.Jdks;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts classes of these tests where programs are looked for that registries do not have. */
final class StandIn {
  private StandIn() {}

  /**
   * @param main stands in
   * @param program for this, which is not there yet; its folder is made
   */
  static void install(Class<?> main, Path program) throws IOException, URISyntaxException {
    Path classes = Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
    String script =
        "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
            .formatted(Jdks.current().java(), classes, main.getName());
    Files.createDirectories(program.getParent());
    Files.setPosixFilePermissions(
        Files.writeString(program, script), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
