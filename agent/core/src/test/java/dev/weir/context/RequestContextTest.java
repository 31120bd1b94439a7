package dev.weir.context;

import static dev.weir.context.Contexts.install;
import static dev.weir.context.Contexts.serve;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestContextTest {

  @AfterEach
  void forget() {
    Contexts.forget();
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
}
