package dev.weir.context;

import static dev.weir.context.Contexts.install;
import static dev.weir.context.Contexts.serve;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What threads have of a context that began on another. */
class CarriedContextTest {

  @AfterEach
  void forget() {
    Contexts.forget();
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
  void aThreadThatARequestStartsWorksForItWhileItLasts() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    RequestContext.inherit();
    serve(new Asked().header("X-Tenant", "acme"));
    List<String> read = new ArrayList<>();
    Thread thread = new Thread(() -> read.add(tenant.read()));
    RequestContext.serve(null);
    thread.start();
    thread.join();

    assertThat(read).containsExactly("acme");
  }

  @Test
  void aThreadThatOutlivesItsRequestNeverTakesItForTheNext() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    RequestContext.inherit();
    RequestContext first = serve(new Asked().header("X-Tenant", "first"));
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    List<String> read = new ArrayList<>();
    Thread pool = new Thread(() -> runTwo(tasks));
    pool.start();
    CountDownLatch done = new CountDownLatch(1);
    tasks.add(
        () -> {
          read.add(tenant.read());
          done.countDown();
        });
    done.await();
    RequestContext.serve(null);
    first.end();
    serve(new Asked().header("X-Tenant", "second"));
    tasks.add(
        () -> {
          read.add(tenant.read());
          read.add(RequestContext.capture() == null ? "nothing to carry on" : "a context");
        });
    pool.join();

    assertThat(read).containsExactly("first", null, "nothing to carry on");
  }

  private static void runTwo(BlockingQueue<Runnable> tasks) {
    try {
      tasks.take().run();
      tasks.take().run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aVirtualThreadMayOutliveItsRequestByAMinute() throws Exception {
    ContextKey tenant = install("tenant: {from: [http.header.X-Tenant]}").key("tenant");
    RequestContext.inherit();
    RequestContext context = serve(new Asked().header("X-Tenant", "acme"));
    List<String> read = new ArrayList<>();
    Thread soon = virtual(() -> read.add(tenant.read()));
    Thread late = virtual(() -> read.add(tenant.read()));
    RequestContext.serve(null);
    context.end();
    soon.start();
    soon.join();
    Field ended = RequestContext.class.getDeclaredField("endedNanos");
    ended.setAccessible(true);
    ended.setLong(context, System.nanoTime() - RequestContext.INHERITANCE_NANOS - 1);
    late.start();
    late.join();

    assertThat(read).containsExactly("acme", null);
  }

  /** By reflection: the tests are compiled for an older Java too. */
  private static Thread virtual(Runnable task) throws Exception {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    Method unstarted =
        Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
    return (Thread) unstarted.invoke(builder, task);
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

  private static <T> T elsewhere(RequestContext captured, Supplier<T> work) throws Exception {
    List<T> result = new ArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              RequestContext.forget();
              Before before = RequestContext.resume(captured);
              result.add(work.get());
              RequestContext.restore(before);
            });
    thread.start();
    thread.join();
    return result.get(0);
  }
}
