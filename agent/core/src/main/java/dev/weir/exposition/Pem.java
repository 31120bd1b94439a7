package dev.weir.exposition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and private keys as OpenSSL writes them, read by the JDK's classes from Java 8 on.
 */
final class Pem {
  private Pem() {}

  /**
   * All certificates of a file, in its order.
   *
   * @throws IOException where there is none
   */
  static Certificate[] certificates(String file, String text) throws IOException {
    int first = text.indexOf("-----BEGIN CERTIFICATE-----");
    if (first < 0) {
      throw new IOException(file + " has no certificate. Write one in PEM.");
    }
    byte[] bytes = text.substring(first).getBytes(StandardCharsets.US_ASCII);
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(bytes))
          .toArray(new Certificate[0]);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          file + " has a certificate that is none: " + e.getMessage() + ". Write it in PEM.", e);
    }
  }

  /**
   * The private key of a file: PKCS #8, or what OpenSSL wrote before that.
   *
   * @param certificate whose key it is
   * @throws IOException where there is none, or it is encrypted
   */
  static PrivateKey privateKey(String file, String text, Certificate certificate)
      throws IOException, GeneralSecurityException {
    String algorithm = certificate.getPublicKey().getAlgorithm();
    byte[] rsa = section(text, "RSA PRIVATE KEY");
    byte[] ec = section(text, "EC PRIVATE KEY");
    byte[] key =
        rsa != null
            ? Pkcs8.ofRsa(rsa)
            : ec != null
                ? Pkcs8.ofEc(ec, certificate.getPublicKey().getEncoded())
                : section(text, "PRIVATE KEY");
    if (key == null) {
      throw new IOException(
          file + " has no private key in the clear. Write one in PEM, not encrypted.");
    }
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
  }

  private static byte @Nullable [] section(String text, String name) throws IOException {
    String begin = "-----BEGIN " + name + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + name + "-----", from + 1);
    if (from < 0 || to < 0 || text.substring(from, to).contains("ENCRYPTED")) {
      return null;
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    } catch (IllegalArgumentException e) {
      throw new IOException("a private key is not Base64: " + e.getMessage() + ".", e);
    }
  }
}
