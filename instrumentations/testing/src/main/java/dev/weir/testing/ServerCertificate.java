package dev.weir.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that a server on this machine signed for itself, made anew so that no key lies in a
 * repository. Immutable.
 *
 * @param keystore PKCS #12, its password is {@code password}
 */
public record ServerCertificate(Path keystore) {
  private static final String PASSWORD = "password";
  private static final String ALIAS = "server";

  public static ServerCertificate forLocalhost() {
    try {
      File keystore = Files.createTempDirectory("certificate").resolve("server.p12").toFile();
      keystore.deleteOnExit();
      keystore.getParentFile().deleteOnExit();
      keytool(keystore);
      return new ServerCertificate(keystore.toPath());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("keytool makes no certificate", e);
    }
  }

  private static void keytool(File keystore) throws IOException, InterruptedException {
    String options =
        "-genkeypair -keyalg RSA -dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1"
            + " -storetype PKCS12";
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/keytool");
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-alias", ALIAS, "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", keystore.getPath()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(said);
    }
  }

  /** For clients: trusts this certificate and no other. */
  public SSLContext trusted() throws GeneralSecurityException, IOException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      own.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
