package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WeakIdentityMapTest {
  private final WeakIdentityMap<Object, String> map = new WeakIdentityMap<>();

  @Test
  void equalObjectsAreNotTheSame() {
    String one = new String("statement");
    String two = new String("statement");
    map.put(one, "first");
    assertThat(map.get(one)).isEqualTo("first");
    assertThat(map.get(two)).isNull();
  }

  @Test
  void whatIsPutLaterReplacesWhatWasKnown() {
    Object statement = new Object();
    map.put(statement, "first");
    map.put(statement, "second");
    assertThat(map.get(statement)).isEqualTo("second");
    assertThat(map.putIfAbsent(statement, "third")).isEqualTo("second");
    assertThat(map.size()).isEqualTo(1);
    assertThat(map.remove(statement)).isEqualTo("second");
    assertThat(map.get(statement)).isNull();
  }

  @Test
  void anObjectIsForgottenWhenTheApplicationDropsIt() throws Exception {
    Object statement = new Object();
    WeakReference<Object> seen = new WeakReference<>(statement);
    map.put(statement, "known");
    statement = null;
    for (int i = 0; i < 100 && (seen.get() != null || map.size() > 0); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(seen.get()).isNull();
    assertThat(map.size()).isZero();
  }

  @Test
  void removingOneLeavesThoseThatWerePutBehindIt() {
    Object[] statements = new Object[5_000];
    for (int i = 0; i < statements.length; i++) {
      statements[i] = new Object();
      map.put(statements[i], "statement " + i);
    }
    for (int i = 0; i < statements.length; i += 2) {
      assertThat(map.remove(statements[i])).isEqualTo("statement " + i);
    }
    for (int i = 0; i < statements.length; i++) {
      assertThat(map.get(statements[i])).isEqualTo(i % 2 == 0 ? null : "statement " + i);
    }
    assertThat(map.size()).isEqualTo(2_500);
  }

  @Test
  void threadsThatComeAndGoFindWhatTheyPut() throws Exception {
    List<Callable<Integer>> threads = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      threads.add(this::putFindAndRemove);
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads.size());
    try {
      for (Future<Integer> missed : pool.invokeAll(threads)) {
        assertThat(missed.get()).isZero();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(map.size()).isZero();
  }

  private int putFindAndRemove() {
    int missed = 0;
    Object[] open = new Object[7];
    for (int i = 0; i < 100_000; i++) {
      Object closed = open[i % open.length];
      if (closed != null && map.remove(closed) == null) {
        missed++;
      }
      Object opened = new Object();
      open[i % open.length] = opened;
      map.put(opened, "open");
      Object asked = open[(i * 3) % open.length];
      if (asked != null && map.get(asked) == null) {
        missed++;
      }
    }
    for (Object left : open) {
      map.remove(left);
    }
    return missed;
  }

  @Test
  void lookingUpAllocatesNothing() {
    Object[] statements = new Object[64];
    for (int i = 0; i < statements.length; i++) {
      statements[i] = new Object();
      map.put(statements[i], "known");
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int found = 0;
    long allocated = Long.MAX_VALUE; // until the compiler has seen that the key does not escape
    for (int round = 0; round < 500 && allocated > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      found = lookUp(statements, 200_000);
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(found).isEqualTo(200_000);
    assertThat(allocated).isZero();
  }

  private int lookUp(Object[] statements, int times) {
    int found = 0;
    for (int i = 0; i < times; i++) {
      if (map.get(statements[i & 63]) != null) {
        found++;
      }
    }
    return found;
  }
}
