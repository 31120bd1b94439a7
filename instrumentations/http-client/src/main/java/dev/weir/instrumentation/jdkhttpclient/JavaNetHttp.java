package dev.weir.instrumentation.jdkhttpclient;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;

/** {@code java.net.http}, which Java 8 has not: methods of its public types, found once. */
final class JavaNetHttp {
  private static final MethodHandle METHOD = find("HttpRequest", "method", String.class);
  private static final MethodHandle URI_OF = find("HttpRequest", "uri", URI.class);
  private static final MethodHandle STATUS = find("HttpResponse", "statusCode", int.class);

  private JavaNetHttp() {}

  static String method(Object request) throws Throwable {
    return (String) METHOD.invokeExact(request);
  }

  static URI uri(Object request) throws Throwable {
    return (URI) URI_OF.invokeExact(request);
  }

  static int status(Object response) throws Throwable {
    return (int) STATUS.invokeExact(response);
  }

  private static MethodHandle find(String type, String name, Class<?> returned) {
    try {
      Class<?> owner = Class.forName("java.net.http." + type);
      return MethodHandles.publicLookup()
          .findVirtual(owner, name, MethodType.methodType(returned))
          .asType(MethodType.methodType(returned, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
