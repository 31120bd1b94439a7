package dev.weir.exposition;

import dev.weir.config.ClientAuth;
import dev.weir.config.TlsConfig;
import dev.weir.config.TlsVersion;
import dev.weir.config.WebFiles;
import dev.weir.config.schema.Unreadable;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The server's end of TLS, by the JDK's own providers. Immutable, thread-safe. */
final class ServerTls {
  private static final char[] NO_PASSWORD = {};

  private final SSLContext context;
  private final ClientAuth clientAuth;
  private final String[] protocols;

  private ServerTls(SSLContext context, TlsConfig config) throws IOException {
    this.context = context;
    this.clientAuth = config.clientAuth();
    this.protocols = protocols(config);
  }

  /**
   * @throws Unreadable where a file that the configuration names cannot be read
   * @throws IOException where one holds no certificate, or no key
   */
  static ServerTls of(WebFiles files) throws Unreadable, IOException {
    TlsConfig config = Objects.requireNonNull(files.config().tls());
    try {
      KeyStore identity = emptyStore();
      Certificate[] chain = Pem.certificates(config.certFile(), files.certificates());
      identity.setKeyEntry(
          "side-port", Pem.privateKey(config.keyFile(), files.key(), chain[0]), NO_PASSWORD, chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(identity, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust(config, files), null);
      return new ServerTls(context, config);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          config.certFile()
              + " and "
              + config.keyFile()
              + " do not go together: "
              + e
              + ". Name a pair.",
          e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    return store;
  }

  private static TrustManager[] trust(TlsConfig config, WebFiles files)
      throws Unreadable, GeneralSecurityException, IOException {
    String authorities = config.clientCaFile();
    if (authorities == null) {
      return new TrustManager[] {new AnyClient()};
    }
    KeyStore trusted = emptyStore();
    Certificate[] issuers = Pem.certificates(authorities, files.authorities());
    for (int i = 0; i < issuers.length; i++) {
      trusted.setCertificateEntry("authority-" + i, issuers[i]);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    return trust.getTrustManagers();
  }

  /** What the configuration allows of what this Java speaks. */
  private String[] protocols(TlsConfig config) throws IOException {
    List<String> spoken = Arrays.asList(context.getSupportedSSLParameters().getProtocols());
    List<String> allowed = new ArrayList<>();
    for (TlsVersion version : TlsVersion.values()) {
      boolean within =
          version.compareTo(config.minVersion()) >= 0
              && version.compareTo(config.maxVersion()) <= 0;
      if (within && spoken.contains(version.protocol())) {
        allowed.add(version.protocol());
      }
    }
    if (allowed.isEmpty()) {
      throw new IOException(
          "this Java speaks no TLS from "
              + config.minVersion()
              + " to "
              + config.maxVersion()
              + ". Set min_version and max_version.");
    }
    return allowed.toArray(new String[0]);
  }

  /** A client's connection, encrypted; the handshake is yet to come. */
  Socket over(Socket client) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(
                    client, client.getInetAddress().getHostAddress(), client.getPort(), true);
    secured.setUseClientMode(false);
    secured.setEnabledProtocols(protocols);
    secured.setWantClientAuth(clientAuth.isRequested());
    if (clientAuth.isRequired()) {
      secured.setNeedClientAuth(true);
    }
    return secured;
  }

  /** Asks for a certificate, if it does, and looks at none: as the configuration says. */
  private static final class AnyClient implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm) {
      throw new UnsupportedOperationException("the side port is no client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
