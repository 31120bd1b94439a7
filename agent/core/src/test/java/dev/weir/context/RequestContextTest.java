package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.weir.config.Configuration;
import dev.weir.config.WeirConfig;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestContextTest {
  @TempDir Path folder;

  @AfterEach
  void forget() {
    RequestContext.serve(null);
    ContextKeys.install(ContextKeys.of(Map.of()));
  }

  @Test
  void aHeaderIsAskedForOnceAndAtItsFirstUseOnly() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    Asked request = new Asked().header("X-Tenant", "acme");
    serve(request);

    assertThat(request.questions).isEmpty();
    assertThat(tenant.read()).isEqualTo("acme");
    assertThat(tenant.read()).isEqualTo("acme");
    assertThat(request.questions).containsExactly("header X-Tenant");
  }

  @Test
  void whatIsNotThereIsNotAskedForAgain() throws Exception {
    ContextKeys keys =
        install(
            "tenant: {from: [http.header.X-Tenant]}",
            "plan: {from: [http.query.p], default: free}");
    Asked request = new Asked();
    serve(request);

    for (int i = 0; i < 3; i++) {
      assertThat(keys.key("tenant").read()).isNull();
      assertThat(keys.key("plan").read()).isEqualTo("free");
    }
    assertThat(request.questions).containsExactly("header X-Tenant", "query");
  }

  @Test
  void theFirstSourceThatHasAValueWins() throws Exception {
    ContextKey tenant =
        install(
                "tenant: {from: [http.header.A, http.query.b, http.cookie.c, http.attribute.d, principal]}")
            .key("tenant");

    serve(new Asked().principal("ann"));
    assertThat(tenant.read()).isEqualTo("ann");
    serve(new Asked().principal("ann").attribute("d", 4));
    assertThat(tenant.read()).isEqualTo("4");
    serve(new Asked().principal("ann").header("Cookie", "x=1; c=\"three\"; cc=4"));
    assertThat(tenant.read()).isEqualTo("three");
    serve(new Asked().principal("ann").query("ab=1&b=t%C3%BCr+2&b=3"));
    assertThat(tenant.read()).isEqualTo("tür 2");
    serve(new Asked().query("b=2").header("A", "one"));
    assertThat(tenant.read()).isEqualTo("one");
    serve(new Asked().query("b=2").header("A", ""));
    assertThat(tenant.read()).as("an empty text is none").isEqualTo("2");
  }

  @Test
  void whatMayStillComeIsAskedForAgainAndThenKept() throws Exception {
    ContextKey user = install("user: {from: [principal], default: anonymous}").key("user");
    Asked request = new Asked();
    serve(request);

    assertThat(user.read()).isEqualTo("anonymous");
    request.principal("ann");
    assertThat(user.read()).isEqualTo("ann");
    request.principal("bob");
    assertThat(user.read()).isEqualTo("ann");
  }

  @Test
  void aBearerTokensClaimsAreReadUnverified() throws Exception {
    ContextKeys keys =
        install(
            "tenant: {from: [jwt.claim.tenant]}",
            "level: {from: [jwt.claim.level]}",
            "url: {from: ['jwt.claim.https://acme.com/org']}",
            "roles: {from: [jwt.claim.roles]}",
            "none: {from: [jwt.claim.none]}");
    String json =
        "{\"iss\":\"a:b\",\"tenant\":\"ac\\u00e9\\\"me\",\"level\":7,\"roles\":[\"a\"],\"none\":null,"
            + "\"https://acme.com/org\":\"o1\"}";
    serve(new Asked().header("Authorization", "bearer e30." + base64(json) + ".c2ln"));

    assertThat(keys.key("tenant").read()).isEqualTo("acé\"me");
    assertThat(keys.key("level").read()).isEqualTo("7");
    assertThat(keys.key("url").read()).isEqualTo("o1");
    assertThat(keys.key("roles").read()).isNull();
    assertThat(keys.key("none").read()).isNull();
  }

  @Test
  void whatIsNoTokenHasNoClaims() throws Exception {
    ContextKey tenant = install("tenant: {from: [jwt.claim.tenant]}").key("tenant");
    String[] hostile = {
      "Basic YTpi",
      "Bearer ",
      "Bearer abc",
      "Bearer a.b",
      "Bearer a.%%%.c",
      "Bearer a." + base64("[1]") + ".c",
      "Bearer a." + base64("{\"tenant\":") + ".c",
      "Bearer a." + base64("{".repeat(3000)) + ".c",
      "Bearer a." + base64("{\"a\":" + "[".repeat(5000)) + ".c",
      "Bearer a." + base64("{\"tenant\":\"" + "x".repeat(9000) + "\"}") + ".c"
    };
    for (String authorization : hostile) {
      serve(new Asked().header("Authorization", authorization));
      assertThat(tenant.read()).as(authorization).isNull();
    }
  }

  @Test
  void aValueIsCutAfter256Characters() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    serve(new Asked().header("X-Tenant", "x".repeat(8000)));

    assertThat(tenant.read()).isEqualTo("x".repeat(256));
  }

  @Test
  void aSourceThatThrowsHasNoValue() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.A, http.query.t]}").key("tenant");
    serve(
        new Asked() {
          @Override
          public String header(String name) {
            throw new IllegalStateException("recycled");
          }
        }.query("t=acme"));

    assertThat(tenant.read()).isEqualTo("acme");
  }

  @Test
  void outsideRequestsOnlyWhatNeedsNoneIsThere() throws Exception {
    System.setProperty("weir.test.region", "eu");
    ContextKeys keys =
        install(
            "tenant: {from: [http.header.X-Tenant], default: nobody}",
            "region: {from: [http.header.X-Region, system.weir.test.region]}",
            "path: {from: [env.PATH]}");

    assertThat(keys.key("tenant").read()).isEqualTo("nobody");
    assertThat(keys.key("region").read()).isEqualTo("eu");
    assertThat(keys.key("path").read()).isNotEmpty();
  }

  @Test
  void whatIsWrittenTakesThePlaceOfWhatWasSent() throws Exception {
    ContextKey plan = install("plan: {from: [http.header.X-Plan]}").key("plan");
    serve(new Asked().header("X-Plan", "free"));
    assertThat(plan.read()).isEqualTo("free");

    plan.write("team");
    plan.write(null);
    assertThat(plan.read()).isEqualTo("team");
    serve(new Asked().header("X-Plan", "free"));
    assertThat(plan.read()).isEqualTo("free");
  }

  @Test
  void whatIsWrittenOutsideAnyRequestIsDroppedAndCounted() throws Exception {
    ContextKey plan = install("plan: {default: unknown}").key("plan");
    plan.write("team");
    plan.write("team");

    assertThat(plan.read()).isEqualTo("unknown");
    assertThat(plan.dropped()).isEqualTo(2);
  }

  @Test
  void aThreadsOwnValueHoldsUntilItIsOverwrittenAndStaysOnItsThread() throws Exception {
    ContextKey batch = install("batch: {scope: thread, default: none}").key("batch");
    batch.write("b-1");
    serve(new Asked());
    assertThat(batch.read()).isEqualTo("b-1");
    RequestContext.serve(null);
    batch.write("b-2");

    assertThat(batch.read()).isEqualTo("b-2");
    assertThat(CompletableFuture.supplyAsync(batch::read).join()).isEqualTo("none");
    assertThat(batch.dropped()).isZero();
    batch.write("none");
  }

  @Test
  void whatIsCarriedWasLookedUpBeforeItLeft() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    Asked request = new Asked().header("X-Tenant", "acme");
    RequestContext context = serve(request);
    RequestContext captured = RequestContext.capture();
    RequestContext.serve(null);
    context.end();
    request.header("X-Tenant", "the next request's");

    assertThat(elsewhere(captured, tenant::read)).isEqualTo("acme");
    assertThat(tenant.read()).isNull();
  }

  @Test
  void otherThreadsNeverAskTheServersRequest() throws Exception {
    ContextKey user = install("user: {from: [principal]}").key("user");
    Asked request = new Asked();
    serve(request);
    RequestContext captured = RequestContext.capture();

    assertThat(
            elsewhere(
                captured,
                () -> {
                  request.questions.clear();
                  return user.read();
                }))
        .isNull();
    assertThat(request.questions).isEmpty();
  }

  @Test
  void aCarriedContextIsOneWithTheRequests() throws Exception {
    ContextKey plan = install("plan: {default: unknown}").key("plan");
    serve(new Asked());
    RequestContext captured = RequestContext.capture();
    elsewhere(
        captured,
        () -> {
          plan.write("team");
          return null;
        });

    assertThat(plan.read()).isEqualTo("team");
  }

  @Test
  void newThreadsInheritTheContextOfWhoMadeThem() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    RequestContext.inherit();
    RequestContext context = serve(new Asked().header("X-Tenant", "acme"));
    List<String> read = new ArrayList<>();
    Thread thread = new Thread(() -> read.add(tenant.read()));
    RequestContext.serve(null);
    context.end();
    thread.start();
    thread.join();

    assertThat(read).containsExactly("acme");
  }

  @Test
  void aThreadThatOutlivesItsRequestByAMinuteWorksForNobody() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    RequestContext.inherit();
    RequestContext context = serve(new Asked().header("X-Tenant", "acme"));
    List<String> read = new ArrayList<>();
    CountDownLatch minuteOver = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              read.add(tenant.read());
              try {
                minuteOver.await();
              } catch (InterruptedException e) {
                return;
              }
              read.add(tenant.read());
              RequestContext left = RequestContext.capture();
              read.add(left == null ? "nothing to carry on" : "a context");
            });
    thread.start();
    RequestContext.serve(null);
    context.end();
    Field ended = RequestContext.class.getDeclaredField("endedNanos");
    ended.setAccessible(true);
    ended.setLong(context, System.nanoTime() - RequestContext.INHERITANCE_NANOS - 1);
    minuteOver.countDown();
    thread.join();

    assertThat(read).endsWith(null, "nothing to carry on");
  }

  @Test
  void aThreadThatForgetsWorksForNobody() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    serve(new Asked().header("X-Tenant", "acme"));
    List<String> read = new ArrayList<>();
    Thread worker =
        new Thread(
            () -> {
              RequestContext.forget();
              read.add(tenant.read());
            });
    worker.start();
    worker.join();

    assertThat(read).containsExactly((String) null);
  }

  @Test
  void afterTheEndNothingOfTheRequestIsHeld() throws Exception {
    install("tenant: {from: [http.header.X-Tenant]}");
    RequestContext context = serve(new Asked().header("X-Tenant", "acme"));
    context.end();

    assertThat(context).hasFieldOrPropertyWithValue("facts", null);
    assertThat(context).hasFieldOrPropertyWithValue("server", null);
  }

  @Test
  void readingAKnownValueAllocatesNothing() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    serve(new Asked().header("X-Tenant", "acme"));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long before = threads.getThreadAllocatedBytes(thread);
      long own = threads.getThreadAllocatedBytes(thread) - before;
      before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < 100_000; i++) {
        tenant.read();
      }
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before - own);
    }

    assertThat(least).isZero();
  }

  private ContextKeys install(String... keys) throws Exception {
    StringBuilder yaml = new StringBuilder("context:\n");
    for (String key : keys) {
      yaml.append("  ").append(key).append('\n');
    }
    Path file = Files.writeString(folder.resolve("weir.yaml"), yaml);
    WeirConfig config = Configuration.load("config=" + file).config();
    assertThat(config.context()).hasSameSizeAs(keys);
    ContextKeys made = ContextKeys.of(config.context());
    ContextKeys.install(made);
    return made;
  }

  private static RequestContext serve(RequestFacts facts) {
    RequestContext context = RequestContext.begin(facts);
    RequestContext.serve(context);
    return context;
  }

  private static <T> T elsewhere(RequestContext captured, Supplier<T> work) throws Exception {
    List<T> result = new ArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              RequestContext.forget();
              RequestContext before = RequestContext.resume(captured);
              result.add(work.get());
              RequestContext.restore(before);
            });
    thread.start();
    thread.join();
    return result.get(0);
  }

  private static String base64(String json) {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A request that notes what it is asked. */
  static class Asked implements RequestFacts {
    final List<String> questions = new ArrayList<>();
    private final Map<String, Object> facts = new HashMap<>();

    Asked header(String name, String value) {
      facts.put("header " + name, value);
      return this;
    }

    Asked query(String value) {
      facts.put("query", value);
      return this;
    }

    Asked attribute(String name, Object value) {
      facts.put("attribute " + name, value);
      return this;
    }

    Asked principal(String value) {
      facts.put("principal", value);
      return this;
    }

    private Object ask(String question) {
      questions.add(question);
      return facts.get(question);
    }

    @Override
    public String header(String name) {
      return (String) ask("header " + name);
    }

    @Override
    public String queryString() {
      return (String) ask("query");
    }

    @Override
    public Object attribute(String name) {
      return ask("attribute " + name);
    }

    @Override
    public String principal() {
      return (String) ask("principal");
    }
  }
}
