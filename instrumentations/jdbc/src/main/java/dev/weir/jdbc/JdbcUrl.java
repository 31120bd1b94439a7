package dev.weir.jdbc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes a connection URL apart. Everybody's looks different; what is not understood is left out,
 * and so is whatever might be a user's name or password.
 */
final class JdbcUrl {
  private final JdbcProduct product;

  /** What follows the product's word, up to the parameters. */
  private final String where;

  private final String parameters;
  private @Nullable String namespace;
  private @Nullable String address;
  private @Nullable String port;

  private JdbcUrl(JdbcProduct product, String rest) {
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != ';') {
      end++;
    }
    this.product = product;
    this.where = rest.substring(0, end);
    this.parameters = rest.substring(end);
  }

  static Database parse(String url) {
    String rest = url.regionMatches(true, 0, "jdbc:", 0, 5) ? url.substring(5) : url;
    int from = 0;
    for (int colon = wordEnd(rest, from); colon > from; colon = wordEnd(rest, from)) {
      // Wrappers put a word in front: p6spy:postgresql://…, tc:postgresql:16:///shop
      JdbcProduct product = JdbcProduct.named(word(rest, from, colon));
      from = colon + 1;
      if (product != null) {
        return new JdbcUrl(product, rest.substring(from)).database();
      }
    }
    int colon = wordEnd(rest, 0);
    return colon <= 0
        ? Database.UNKNOWN
        : new JdbcUrl(JdbcProduct.unknown(word(rest, 0, colon)), rest.substring(colon + 1))
            .database();
  }

  /** Where a word ends that a colon follows; -1 where there is none. */
  private static int wordEnd(String rest, int from) {
    int at = from;
    while (at < rest.length()
        && (Character.isLetterOrDigit(rest.charAt(at)) || "-+_".indexOf(rest.charAt(at)) >= 0)) {
      at++;
    }
    return at < rest.length() && rest.charAt(at) == ':' ? at : -1;
  }

  /** {@code mysql+srv} is {@code mysql}. */
  private static String word(String rest, int from, int to) {
    String word = rest.substring(from, to).toLowerCase(Locale.ROOT);
    int plus = word.indexOf('+');
    return plus < 0 ? word : word.substring(0, plus);
  }

  private Database database() {
    int slashes = where.indexOf("//");
    boolean remote =
        slashes == 0
            || (slashes > 0 && where.charAt(slashes - 1) == ':' && !where.startsWith("file:"));
    if (product.system.equals("oracle.db")) {
      oracle(withoutUser(where));
    } else if (remote) {
      server(where.substring(slashes + 2));
    } else {
      return embedded(withoutUser(where));
    }
    if (address == null) {
      hostAndPort(parameter("servername") + ":" + parameter("portnumber"));
    }
    return new Database(product.system, namespace, address, port, remoteName());
  }

  /** {@code host:port/database}, and {@code address=(host=…)(port=…)/database}. */
  private void server(String target) {
    boolean described = target.startsWith("(") || target.startsWith("address=");
    String rest = described ? target : withoutUser(target);
    int slash = described ? rest.indexOf('/', rest.lastIndexOf(')')) : rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    if (described) {
      hostAndPort(described(authority, "host") + ":" + described(authority, "port"));
    } else {
      hostAndPort(authority);
    }
    namespace(slash < 0 ? "" : rest.substring(slash + 1));
    if (namespace == null) {
      namespace(parameter("databasename") + parameter("database"));
    }
  }

  /**
   * {@code thin:@//host:port/service}, {@code @host:port:sid}, {@code @(DESCRIPTION=…)}, an alias.
   */
  private void oracle(String target) {
    if (target.startsWith("(")) {
      hostAndPort(described(target, "host") + ":" + described(target, "port"));
      namespace(described(target, "service_name") + described(target, "sid"));
      return;
    }
    String rest = target.substring(target.indexOf("//") < 0 ? 0 : target.indexOf("//") + 2);
    int slash = rest.indexOf('/');
    int colon = rest.indexOf(':', rest.indexOf(':') + 1);
    int end = slash >= 0 ? slash : rest.indexOf(':') < 0 ? 0 : colon < 0 ? rest.length() : colon;
    hostAndPort(rest.substring(0, end));
    namespace(rest.substring(Math.min(end == 0 ? 0 : end + 1, rest.length())));
  }

  /** {@code mem:shop}, {@code ~/data/shop}, {@code :memory:}. */
  private Database embedded(String target) {
    // A list of settings may begin with any of them, and one of them is the password.
    String path = target.indexOf('=') >= 0 ? "" : target;
    boolean hasKind =
        path.startsWith("mem:") || path.startsWith("memory:") || path.startsWith("file:");
    namespace(hasKind ? path.substring(path.indexOf(':') + 1) : path);
    String name = path.isEmpty() ? product.word : product.word + ":" + Uuids.without(path);
    return new Database(product.system, namespace, null, null, name);
  }

  private String remoteName() {
    StringBuilder name = new StringBuilder(product.word);
    if (address != null) {
      name.append("://").append(address);
    }
    if (port != null) {
      name.append(':').append(port);
    }
    if (namespace != null) {
      name.append(address == null ? ':' : '/').append(namespace);
    }
    return name.toString();
  }

  /**
   * {@code host}, {@code host:port}, {@code [::1]:port}, {@code host\instance}, the first of many.
   */
  private void hostAndPort(String authority) {
    int comma = authority.indexOf(',');
    String first = comma < 0 ? authority : authority.substring(0, comma);
    int colon = first.indexOf(':', first.startsWith("[") ? Math.max(first.indexOf(']'), 0) : 0);
    String host = colon < 0 ? first : first.substring(0, colon);
    String number = colon < 0 ? "" : first.substring(colon + 1);
    int instance = host.indexOf('\\');
    host = instance < 0 ? host : host.substring(0, instance);
    if (!host.isEmpty()) {
      address = host;
      port = isNumber(number) ? number : product.defaultPort;
    }
  }

  /** DB2 and Informix put settings after a colon. */
  private void namespace(String path) {
    int colon = path.indexOf('=') < 0 ? -1 : path.indexOf(':');
    String name = Uuids.without(colon < 0 ? path : path.substring(0, colon));
    while (name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    namespace = name.isEmpty() || name.indexOf('=') >= 0 ? null : name;
  }

  /** The value of a setting behind a semicolon, or nothing. */
  private String parameter(String key) {
    for (String setting : parameters.split("[;?&]")) {
      int equals = setting.indexOf('=');
      if (equals > 0 && setting.substring(0, equals).trim().equalsIgnoreCase(key)) {
        return setting.substring(equals + 1).trim();
      }
    }
    return "";
  }

  /** The value of {@code (key=value)}, or nothing. */
  private static String described(String text, String key) {
    String compact = text.replace(" ", "");
    int start = compact.toLowerCase(Locale.ROOT).indexOf("(" + key + "=");
    int end = compact.indexOf(')', start);
    return start < 0 || end < 0 ? "" : compact.substring(start + key.length() + 2, end);
  }

  private static String withoutUser(String target) {
    return target.substring(target.lastIndexOf('@') + 1);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
