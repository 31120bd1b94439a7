package dev.weir.exposition;

import java.io.ByteArrayOutputStream;

/** The envelope that the JDK wants around older private keys: DER, RFC 5208. */
final class Pkcs8 {
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final byte[] VERSION = {0x02, 0x01, 0x00};

  /** {@code rsaEncryption}, no parameters. */
  private static final byte[] RSA = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private Pkcs8() {}

  /** Around a key of PKCS #1. */
  static byte[] ofRsa(byte[] key) {
    return wrapped(RSA, key);
  }

  /**
   * Around a key of RFC 5915, whose curve the certificate's public key names.
   *
   * @param publicKey its {@code SubjectPublicKeyInfo}
   */
  static byte[] ofEc(byte[] key, byte[] publicKey) {
    return wrapped(firstOf(publicKey), key);
  }

  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(VERSION, 0, VERSION.length);
    content.write(algorithm, 0, algorithm.length);
    byte[] octets = element(OCTET_STRING, key);
    content.write(octets, 0, octets.length);
    return element(SEQUENCE, content.toByteArray());
  }

  private static byte[] element(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else {
      int bytes = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3;
      out.write(0x80 | bytes);
      for (int i = bytes - 1; i >= 0; i--) {
        out.write(content.length >> 8 * i);
      }
    }
    out.write(content, 0, content.length);
    return out.toByteArray();
  }

  /** The first element within a sequence: of a public key, its algorithm and curve. */
  private static byte[] firstOf(byte[] sequence) {
    int start = sequence[1] < 0 ? 2 + (sequence[1] & 0x7f) : 2;
    int length = sequence[start + 1]; // an algorithm's is short
    byte[] first = new byte[2 + length];
    System.arraycopy(sequence, start, first, 0, first.length);
    return first;
  }
}
