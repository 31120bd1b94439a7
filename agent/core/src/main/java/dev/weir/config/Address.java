package dev.weir.config;

import dev.weir.config.schema.ScalarType;
import org.jspecify.annotations.Nullable;

/** A host and a port. */
public final class Address {
  static final ScalarType<Address> TYPE =
      new ScalarType<Address>("host:port, such as 0.0.0.0:9404") {
        @Override
        protected @Nullable Address parse(String text, Position at) {
          return Address.parse(text);
        }
      };

  private static final int HIGHEST_PORT = 65_535;

  private final String host;
  private final int port;

  Address(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** A name or number without brackets; every interface where none was written. */
  public String host() {
    return host;
  }

  /** 0 lets the system choose. */
  public int port() {
    return port;
  }

  Address withPort(int other) {
    return new Address(host, other);
  }

  private static @Nullable Address parse(String text) {
    int colon = text.lastIndexOf(':');
    int port = port(text.substring(colon + 1));
    String host = colon <= 0 ? "0.0.0.0" : text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.indexOf(':') >= 0) {
      return null;
    }
    return port < 0 || host.isEmpty() || host.indexOf(' ') >= 0 ? null : new Address(host, port);
  }

  private static int port(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return -1;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      port = port * 10 + digit;
    }
    return port > HIGHEST_PORT ? -1 : port;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address
        && ((Address) other).host.equals(host)
        && ((Address) other).port == port;
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + port;
  }

  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
