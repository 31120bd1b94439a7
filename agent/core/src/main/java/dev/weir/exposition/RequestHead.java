package dev.weir.exposition;

/** Parses a request head, strictly: what is odd is refused, never guessed at (RFC 9112). */
final class RequestHead {
  private RequestHead() {}

  /**
   * @throws Rejection with 400, or 505 for a version other than 1.0 and 1.1
   */
  static Request parse(String head) throws Rejection {
    int start = 0;
    while (head.startsWith("\r\n", start)) {
      start += 2; // RFC 9112 2.2: robust clients of old sent one after a body
    }
    int end = head.indexOf('\n', start);
    if (end < 0) {
      throw malformed("no request line");
    }
    Request request = requestLine(line(head, start, end));
    for (start = end + 1; start < head.length(); start = end + 1) {
      end = head.indexOf('\n', start);
      header(request, line(head, start, end));
    }
    if (!request.isHttp10() && request.header("host") == null) {
      throw malformed("no Host header");
    }
    return request;
  }

  private static String line(String head, int start, int end) throws Rejection {
    boolean returned = end > start && head.charAt(end - 1) == '\r';
    String line = head.substring(start, returned ? end - 1 : end);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        throw malformed("a control character in the request head");
      }
    }
    return line;
  }

  private static Request requestLine(String line) throws Rejection {
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    if (first <= 0 || last == first || line.indexOf(' ', first + 1) != last) {
      throw malformed("the request line is not: method target version");
    }
    String version = line.substring(last + 1);
    if (!version.startsWith("HTTP/")) {
      throw malformed("the request line does not end in a version of HTTP");
    }
    boolean http10 = version.equals("HTTP/1.0");
    if (!http10 && !version.equals("HTTP/1.1")) {
      throw new Rejection(505, version + " is not spoken here. Use HTTP/1.1.");
    }
    return new Request(line.substring(0, first), path(line.substring(first + 1, last)), http10);
  }

  /** The target without scheme and authority, which a client behind a proxy sends. */
  private static String path(String target) throws Rejection {
    if (target.startsWith("http://") || target.startsWith("https://")) {
      int slash = target.indexOf('/', target.indexOf("//") + 2);
      return slash < 0 ? "/" : target.substring(slash);
    }
    if (!target.startsWith("/") && !target.equals("*")) {
      throw malformed("the request target is not a path");
    }
    return target;
  }

  private static void header(Request request, String line) throws Rejection {
    if (line.isEmpty()) {
      return;
    }
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    if (name.isEmpty() || name.indexOf(' ') >= 0 || name.indexOf('\t') >= 0) {
      throw malformed("a header is not: name, colon, value");
    }
    request.addHeader(name, line.substring(colon + 1).trim());
  }

  private static Rejection malformed(String why) {
    return new Rejection(400, "malformed request: " + why);
  }
}
