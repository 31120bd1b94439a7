package dev.weir.exposition;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** Asks over a new connection each time. Immutable; each method returns a changed copy. */
record TlsClient(
    Path folder,
    String trusted,
    String protocol,
    String certificate,
    String key,
    String headerName,
    String headerValue) {
  TlsClient(Path folder, String trusted) {
    this(folder, trusted, null, null, null, "X-Nothing", "nothing");
  }

  TlsClient speaking(String protocol) {
    return new TlsClient(folder, trusted, protocol, certificate, key, headerName, headerValue);
  }

  TlsClient showing(String certificate, String key) {
    return new TlsClient(folder, trusted, protocol, certificate, key, headerName, headerValue);
  }

  TlsClient header(String name, String value) {
    return new TlsClient(folder, trusted, protocol, certificate, key, name, value);
  }

  TlsClient as(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  HttpResponse<String> get(int port, String path) throws Exception {
    return ask("https://localhost:" + port + path);
  }

  HttpResponse<String> plain(int port, String path) throws Exception {
    return ask("http://localhost:" + port + path);
  }

  private HttpResponse<String> ask(String url) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(identity(), trust(), null);
    SSLParameters parameters = new SSLParameters();
    if (protocol != null) {
      parameters.setProtocols(new String[] {protocol});
    }
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(context)
        .sslParameters(parameters)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(url)).header(headerName, headerValue).build(),
            BodyHandlers.ofString());
  }

  private TrustManagerFactory trusting() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("server", certificates(trusted)[0]);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    return trust;
  }

  private javax.net.ssl.TrustManager[] trust() throws Exception {
    return trusting().getTrustManagers();
  }

  private KeyManager[] identity() throws Exception {
    if (certificate == null) {
      return null;
    }
    Certificate[] chain = certificates(certificate);
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setKeyEntry("client", Pem.privateKey(key, text(key), chain[0]), new char[0], chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, new char[0]);
    return keys.getKeyManagers();
  }

  private Certificate[] certificates(String file) throws IOException {
    return Pem.certificates(file, text(file));
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
