package dev.weir.instrumentation.jdkhttpserver;

import dev.weir.meters.HttpServerExchange;
import dev.weir.meters.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Which exchange of ours belongs to which {@code ExchangeImpl}: the one object that the server's
 * threads pass on. It is no class that advice may name, so it is an {@code Object} here. Loaded
 * once, beside the platform's loader. Thread-safe.
 */
final class Exchanges {
  private static final WeakIdentityMap<Object, HttpServerExchange> byExchangeImpl =
      new WeakIdentityMap<>();

  private Exchanges() {}

  static void begun(Object exchangeImpl, HttpServerExchange exchange) {
    byExchangeImpl.put(exchangeImpl, exchange);
  }

  static @Nullable HttpServerExchange of(Object exchangeImpl) {
    return byExchangeImpl.get(exchangeImpl);
  }

  static void ended(Object exchangeImpl) {
    HttpServerExchange exchange = byExchangeImpl.remove(exchangeImpl);
    if (exchange != null) {
      exchange.end();
    }
  }
}
